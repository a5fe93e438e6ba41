import { nameOf } from "./imports.js"
import { retiredInPhrase, retiredInName } from "./words.js"

/** The name of the object, if the node is the property of one: `Math` for `floor` in `Math.floor`. */
function ownerOf({ parent, name }) {
  const isProperty = parent.type === "MemberExpression" && parent.property.name === name
  return isProperty ? parent.object.name : undefined
}

/** The names of the folders and of the file, each without what follows its first dot. */
const pathNames = (path) => path.split("/").map((name) => name.replace(/(?<=.)\..*$/, ""))

/**
 * Refuses names, comments and sentences that use a word that lint/words.json retires. Reports each name once in a file.
 */
export const retiredWords = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      name: '"{{ name }}": write "{{ write }}", not "{{ word }}" (docs/GLOSSARY.md). If the word has another meaning here, add the name to "allowed" in lint/words.json, with the reason.',
      file: 'The path of this file has "{{ name }}": write "{{ write }}", not "{{ word }}" (docs/GLOSSARY.md).',
      phrase: 'Here write "{{ write }}", not "{{ word }}" (docs/GLOSSARY.md).',
    },
  },
  create(context) {
    const { sourceCode } = context
    const checkedNames = new Set()

    function checkName(node, name, owner) {
      const retired = checkedNames.has(name) ? undefined : retiredInName(name, owner)
      if (!retired) return
      checkedNames.add(name)
      context.report({ node, messageId: "name", data: { name, word: retired.word, write: retired.write } })
    }

    function checkPhrase(loc, text) {
      const retired = retiredInPhrase(text)
      if (retired) context.report({ loc, messageId: "phrase", data: { word: retired.word, write: retired.write } })
    }

    function checkComments(comments) {
      for (const { loc, value } of comments) checkPhrase(loc, value)
    }

    /**
     * Checks only strings of several words, such as the titles of tests. A single word may be a name from elsewhere.
     */
    function checkString({ loc }, text) {
      if (typeof text === "string" && /\s/.test(text)) checkPhrase(loc, text)
    }

    function checkFile(node) {
      for (const name of pathNames(nameOf(context.filename))) {
        const retired = retiredInName(name)
        if (retired)
          context.report({ node, messageId: "file", data: { name, word: retired.word, write: retired.write } })
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
