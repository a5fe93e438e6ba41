import { beforeEach } from "vitest"
import { isUnread, readableTest } from "./directory"

/** An unreadable file would fail every rule, so only the test that names the file runs. */
beforeEach((context) => {
  if (isUnread && context.task.name !== readableTest) {
    context.skip("the directory cannot be read: directory.test.ts says why")
  }
})
