import { readFileSync } from "node:fs"

/** The `commit-msg` hook. CONTRIBUTING.md explains the form of commit messages. */
const [subject = ""] = readFileSync(process.argv[2], "utf8").split("\n")
/** Git itself writes these messages. */
const isFromGit = /^(Merge|Revert|fixup!|squash!|amend!) /.test(subject)
const hasArea = /^[a-z][a-z0-9 ,:/-]*: \S/.test(subject)

if (!isFromGit && !hasArea) {
  console.error(`Begin with the area that changed, as in "guides: say whom to call first", not "${subject}".`)
  process.exit(1)
}
if (!isFromGit && subject.length > 100) {
  console.error(`The subject has ${subject.length} characters; shorten it to 100, and put the rest in the body.`)
  process.exit(1)
}
