/** The enclosing statement in a list of statements, before which a comment would be. */
function statementOf(node) {
  while (!["BlockStatement", "Program", "SwitchCase"].includes(node.parent.type)) node = node.parent
  return node
}

/**
 * A promise that nobody awaits is the main risk in this code. `void` tells the compiler that it is intended; a comment above
 * or after the statement tells the reader why it is safe.
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
