import { dirname, posix, relative, sep } from 'node:path'
import { exceptions, rooms } from './rooms.js'
import { specifierVisitors } from './specifiers.js'

/** ESLint's rule that a module imports only what its room may; see `rooms.js`. */
export const roomsRule = {
  meta: { type: 'problem', schema: [], messages: { law: '{{ law }}' } },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/')
    const room = roomOf(path)
    if (room === null) {
      const law = `${path} lies in no room of .ci/lint/rooms.js`
      return { Program: node => context.report({ node, messageId: 'law', data: { law } }) }
    }
    return specifierVisitors((node, specifier) => {
      const law = specifier === null ? 'say in plain text what is imported' : brokenLaw(path, room, specifier)
      if (law)
        context.report({ node, messageId: 'law', data: { law } })
    })
  },
}

/** In words what an import breaks; null where it may be. */
function brokenLaw(path, room, specifier) {
  if (!specifier.startsWith('.'))
    return mayUse(rooms[room].packages ?? [], specifier) ? null : `${room} does not use the package ${specifier}`
  const target = posix.join(posix.dirname(path), specifier)
  const other = roomOf(target)
  if (other !== null && other === room && folderOf(path, room) === folderOf(target, room))
    return null
  return mayEnter(path, room, target, other) ? null : `${room} must not import ${target}`
}

function mayEnter(path, room, target, other) {
  const allowed = rooms[room].imports ?? []
  if (other === null)
    return allowed.some(name => target.startsWith(`${name}/`))
  const isAllowed = allowed.some(name => name === other || (name.includes('*') && folderOf(target, name) !== null))
  return isAllowed || exceptions.some(({ from, to }) => path.startsWith(`${from}/`) && target.startsWith(`${to}/`))
}

function mayUse(packages, specifier) {
  return packages instanceof RegExp
    ? packages.test(specifier)
    : packages.some(name => specifier === name || specifier.startsWith(`${name}/`))
}

/** The room that a path lies in; null where it lies in none that has a law. */
function roomOf(path) {
  const fitting = Object.keys(rooms).filter(room => folderOf(path, room) !== null)
  return fitting.sort(mostExactFirst)[0] ?? null
}

/** The longer name first; of two as long, the one without a star. */
function mostExactFirst(a, b) {
  return b.split('/').length - a.split('/').length || Number(a.includes('*')) - Number(b.includes('*'))
}

/** The folder that a room's name stands for on a path; null where the path is not in that room. */
function folderOf(path, room) {
  const names = room.split('/')
  const parts = dirname(path).split('/').slice(0, names.length)
  const isIn = parts.length === names.length && names.every((name, index) => name === '*' || name === parts[index])
  return isIn ? parts.join('/') : null
}
