/**
 * Every way in which a module can name another: import and export, of types too, `import()`, `import('x').T`,
 * `typeof import('x')`, `import x = require('x')`, `new URL('x', import.meta.url)` and `import.meta.glob`.
 * @param tell called with the node and what it names; null where that cannot be read from the code
 * @returns the visitors of an ESLint rule
 */
export function specifierVisitors(tell) {
  const ofDeclaration = ({ source }) => source && tell(source, source.value)
  return {
    ImportDeclaration: ofDeclaration,
    ExportNamedDeclaration: ofDeclaration,
    ExportAllDeclaration: ofDeclaration,
    ImportExpression: ({ source }) => tell(source, textOf(source)),
    TSImportType: ({ source, argument }) => tell(source ?? argument, textOf(source ?? argument.literal)),
    TSExternalModuleReference: ({ expression }) => tell(expression, textOf(expression)),
    NewExpression(node) {
      if (node.callee.name === 'URL' && isImportMeta(node.arguments[1], 'url'))
        tell(node, textOf(node.arguments[0]))
    },
    CallExpression({ callee, arguments: [patterns] }) {
      if (isImportMeta(callee, 'glob'))
        (patterns.elements ?? [patterns]).forEach(pattern => tell(pattern, textOf(pattern)))
    },
  }
}

/** A literal's text; of a template with holes, and of a glob, the part before the first of them. */
function textOf(node) {
  if (node?.type === 'TemplateLiteral')
    return node.quasis[0].value.cooked || null
  return typeof node?.value === 'string' ? node.value : null
}

/** Whether a node is `import.meta.` with this name. */
function isImportMeta(node, name) {
  return node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && node.property.name === name
}
