/** The statement that stands in a row of statements, and before which a comment would be read. */
function statementOf(node) {
  while (!["BlockStatement", "Program", "SwitchCase"].includes(node.parent.type)) node = node.parent
  return node
}

/**
 * A promise that nobody waits for is this code's main danger. `void` tells the compiler that it is
 * meant; a comment above the statement, or behind it, tells the reader why it is safe.
 */
export const voidSaysWhy = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { why: "Say in a comment why nobody waits for this promise, or wait for it." },
  },
  create(context) {
    const { sourceCode } = context

    return {
      "UnaryExpression[operator='void']"(node) {
        const statement = statementOf(node)
        const isBehind = ({ loc }) => loc.start.line === node.loc.start.line
        const comments = [
          ...sourceCode.getCommentsBefore(statement),
          ...sourceCode.getCommentsAfter(statement).filter(isBehind),
        ]
        if (comments.length === 0) context.report({ node, messageId: "why" })
      },
    }
  },
}
