import { nameOf } from "./imports.js"
import { retiredInPhrase, retiredInName } from "./words.js"

/** `Math` for the property of `Math.floor`. */
function ownerOf({ parent, name }) {
  const isProperty = parent.type === "MemberExpression" && parent.property.name === name
  return isProperty ? parent.object.name : undefined
}

/** The names of the folders and of the file, without what follows the first dot. */
const namesIn = (path) => path.split("/").map((name) => name.replace(/(?<=.)\..*$/, ""))

/** Refuses names, comments and sentences that use a word that lint/words.json retires, once for each name in a file. */
export const retiredWords = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      name: '"{{ name }}": write "{{ write }}", not "{{ word }}" (docs/GLOSSARY.md). Does the word mean something else here? Add the name to "allowed" in lint/words.json, with the reason.',
      file: 'The path of this file has "{{ name }}": write "{{ write }}", not "{{ word }}" (docs/GLOSSARY.md).',
      phrase: 'Here write "{{ write }}", not "{{ word }}" (docs/GLOSSARY.md).',
    },
  },
  create(context) {
    const { sourceCode } = context
    const seen = new Set()

    function checkName(node, name, owner) {
      const found = seen.has(name) ? undefined : retiredInName(name, owner)
      if (!found) return
      seen.add(name)
      context.report({ node, messageId: "name", data: { name, word: found.word, write: found.write } })
    }

    function checkPhrase(loc, text) {
      const found = retiredInPhrase(text)
      if (found) context.report({ loc, messageId: "phrase", data: { word: found.word, write: found.write } })
    }

    function checkComments(comments) {
      for (const { loc, value } of comments) checkPhrase(loc, value)
    }

    /** Sentences, as the titles of tests are; a single word may be anyone's. */
    function checkString({ loc }, text) {
      if (typeof text === "string" && /\s/.test(text)) checkPhrase(loc, text)
    }

    function checkFile(node) {
      for (const name of namesIn(nameOf(context.filename))) {
        const found = retiredInName(name)
        if (found) context.report({ node, messageId: "file", data: { name, word: found.word, write: found.write } })
      }
      checkComments(sourceCode.getAllComments())
      checkComments(sourceCode.ast.templateBody?.comments ?? [])
    }

    const names = {
      Identifier: (node) => checkName(node, node.name, ownerOf(node)),
      PrivateIdentifier: (node) => checkName(node, node.name),
    }
    const template = {
      ...names,
      VElement: (node) => checkName(node.startTag, node.rawName),
      VIdentifier: (node) => checkName(node, node.rawName),
      "VAttribute[key.name='class'] > VLiteral"(node) {
        for (const name of node.value.split(/\s+/)) checkName(node, name)
      },
    }
    const script = {
      ...names,
      Literal: (node) => checkString(node, node.value),
      TemplateElement: (node) => checkString(node, node.value.cooked),
      Program: checkFile,
    }
    return sourceCode.parserServices.defineTemplateBodyVisitor?.(template, script) ?? script
  },
}
