import { beforeEach } from "vitest"
import { isUnreadable, readableTest } from "./directory"

/** With an unreadable file, nearly every rule would fail. Only the test that names the file runs. */
beforeEach((context) => {
  if (isUnreadable && context.task.name !== readableTest) {
    context.skip("the directory cannot be read: directory.test.ts says why")
  }
})
