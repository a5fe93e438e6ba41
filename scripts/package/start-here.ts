import { firefoxId } from "../../build/firefox-id.ts"
import { placeholders, serverFiles, type Installation } from "../policy/installation.ts"

const noAddressYet = `**This kit has no address yet.** \`${placeholders.server}\` in its files stands for the folder on your server. Make the kit again with \`--server https://…\`, or replace it in every file.

`

/** The first page of the kit. */
export const startHere = (version: string, { chromiumId, server }: Installation): string =>
  `# Porchlight ${version} on your computers, by policy

${server === placeholders.server ? noAddressYet : ""}Read PILOT.md first, and try ten computers before all others. LETTERS.md has letters for families, students and the superintendent.

**Is it ready for students?** Not without a trial of your own. Nobody has tried Porchlight on Windows, macOS, ChromeOS or in Edge, no professional has reviewed it, nobody has called the hotlines, and no organization has promised to maintain it. docs/DEPLOYMENT.md of the source package says who has to say yes first.

## 1. Put the four files of server/ on your server

Browsers must be able to download them from ${server} without signing in. Serve \`${serverFiles.crx}\` as \`application/x-chrome-extension\` and \`${serverFiles.xpi}\` as \`application/x-xpinstall\`.

⚠ \`${serverFiles.xpi}\` in this kit is not signed, and Firefox refuses it. Put the file that Mozilla has signed in its place, under the same name. As long as there is none, leave Firefox out.

## 2. Add the policies to yours

⚠ If a computer already has such a policy, add Porchlight's entry to its \`ExtensionSettings\`. Don't replace the file: the other extensions' settings would be gone.

| where                   | file                  | goes to                                                                                                      |
| ----------------------- | --------------------- | ------------------------------------------------------------------------------------------------------------ |
| Linux: Chromium, Chrome | linux-chromium.json   | /etc/chromium/policies/managed/, /etc/opt/chrome/policies/managed/                                           |
| Linux: Edge             | linux-edge.json       | /etc/opt/edge/policies/managed/                                                                              |
| Windows: Chrome         | windows-chrome.reg    | the registry, by double click or group policy                                                                |
| Windows: Edge           | windows-edge.reg      | the same                                                                                                     |
| macOS: Chrome, Edge     | macos.mobileconfig    | your device management, as a profile for the whole machine                                                   |
| ChromeOS                | none                  | the Admin console: add the extension with the id and the address below, and choose "Force install + pin"     |
| Firefox everywhere      | firefox-policies.json | renamed to policies.json: /etc/firefox/policies/, or the folder distribution of Firefox on Windows and macOS |

- The id in Chrome and Edge: \`${chromiumId}\`, the address: \`${server}${serverFiles.chromiumUpdates}\`
- The id in Firefox: \`${firefoxId}\`

A copy that you loaded by hand from a folder has another id in Chrome and Edge: don't use that one. On Windows and macOS, Chrome and Edge force-install a package from your own server only on computers that you manage: joined to a domain, under device management, or (Chrome) enrolled in Chrome Enterprise Core.

\`force_installed\` means that nobody at the computer can turn Porchlight off. On computers or accounts that go home, use \`normal_installed\`, and leave out the line that pins the icon. No page opens by itself when a policy installs Porchlight.

These files only install Porchlight. docs/deployment/settings.md of the source package says how to add settings (your place, your own hotlines), and docs/deployment/install.md how to use group policy, Intune and the Admin console. \`npm run policy:check FILE\` says what would be refused.

## 3. Later versions

Watch the releases of the repository: hotlines change their phone numbers. Make the new kit with the same key, and replace the four files on the server. Chrome and Edge install the new version within hours, when nobody is using Porchlight; Firefox installs it at its next start. A lower version number is never installed: to go back, make a kit of the older program with a new commit.

## 4. Remove it

Change \`installation_mode\` to \`removed\` in Chrome and Edge, and to \`blocked\` in Firefox. On ChromeOS, choose "Block" in the Admin console. When all computers have done so, take out Porchlight's entries and the files on the server. What exits erased stays erased.
`
