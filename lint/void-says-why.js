/** The statement that contains the node. A comment about it is before or after this statement. */
function statementOf(node) {
  while (!["BlockStatement", "Program", "SwitchCase"].includes(node.parent.type)) node = node.parent
  return node
}

/**
 * Requires a comment beside each `void`. A promise that nobody awaits is the main risk in this code. `void` tells the
 * compiler that this is intended. The comment tells the reader why it is safe.
 */
export const voidSaysWhy = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { why: "Await this promise, or say in a comment why nobody needs to." },
  },
  create(context) {
    const { sourceCode } = context

    return {
      "UnaryExpression[operator='void']"(node) {
        const statement = statementOf(node)
        const isOnSameLine = ({ loc }) => loc.start.line === node.loc.start.line
        const comments = [
          ...sourceCode.getCommentsBefore(statement),
          ...sourceCode.getCommentsAfter(statement).filter(isOnSameLine),
        ]
        if (comments.length === 0) context.report({ node, messageId: "why" })
      },
    }
  },
}
