import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Which files of the product each file imports, in whatever way, types too; paths from the project's folder on. */
export function importsWithin(...folders: string[]): Map<string, string[]> {
  const files = folders.flatMap(folder => globSync(`${folder}/**/*.{ts,vue,css}`, { cwd: root }))
  const known = new Set(files.map(file => file.replaceAll('\\', '/')))
  return new Map([...known].map(file => [file, importsOf(file).filter(target => known.has(target))]))
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const relative = specifiersIn(file, text).filter(specifier => specifier.startsWith('.'))
  return [...new Set(relative.flatMap(specifier => filesAt(file, specifier)))]
}

function specifiersIn(file: string, text: string): string[] {
  if (file.endsWith('.css'))
    return inStyle(text)
  return file.endsWith('.vue') ? inComponent(text) : inScript(text)
}

/** A file by its path; the files of a pattern. */
function filesAt(file: string, specifier: string): string[] {
  const path = posix.join(dirname(file), specifier.replace(/\?.*$/, ''))
  if (!path.includes('*'))
    return existsSync(join(root, path)) ? [path] : []
  return globSync(path, { cwd: root })
}

function inComponent(text: string): string[] {
  const { descriptor: { script, scriptSetup, styles } } = parse(text)
  const scripts = [script, scriptSetup].flatMap(block => block ? [block.content] : [])
  return [...scripts.flatMap(inScript), ...styles.flatMap(({ content }) => inStyle(content))]
}

function inStyle(text: string): string[] {
  return Array.from(text.matchAll(/@(?:import|source|reference)\s+(?:url\()?["']([^"']+)["']/g), ([, path]) => path!)
}

function inScript(text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    specifiersOf(node).forEach(part => part && ts.isStringLiteralLike(part) && found.push(part.text))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true))
  return found
}

/** What a node names of other modules, if anything. */
function specifiersOf(node: ts.Node): (ts.Node | undefined)[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return [node.moduleSpecifier]
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return [node.argument.literal]
  if (ts.isExternalModuleReference(node))
    return [node.expression]
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL')
    return [node.arguments?.[0]]
  if (!ts.isCallExpression(node))
    return []
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return [node.arguments[0]]
  const [patterns] = node.arguments
  return node.expression.getText() === 'import.meta.glob' && patterns
    ? ts.isArrayLiteralExpression(patterns) ? [...patterns.elements] : [patterns]
    : []
}
