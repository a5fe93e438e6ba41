import { beforeEach } from "vitest"
import { isUnread, readableTest } from "./directory"

/** A file that cannot be read would fail every rule: the test that names it is enough. */
beforeEach((context) => {
  if (isUnread && context.task.name !== readableTest) {
    context.skip("the directory cannot be read: directory.test.ts says why")
  }
})
