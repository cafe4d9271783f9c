import { describe, expect, it } from 'vitest'
import { folderType, unreadableType } from '../../../../core/package/import/prepare-file.ts'
import { droppedFiles } from '../../../../site/app/dropped-files.ts'

/** What lies in a folder: files with their text and folders, by name; null where it may not be read. */
interface Tree { [name: string]: string | Tree | null }

type Dropped = FileSystemFileEntry | FileSystemDirectoryEntry

const denied = () => new DOMException('', 'NotReadableError')

function fileEntry(name: string, fullPath: string, text: string | null): Dropped {
  const file: FileSystemFileEntry['file'] = (resolve, reject) =>
    text === null ? reject!(denied()) : resolve(new File([text], name))
  return { name, fullPath, isFile: true, isDirectory: false, file } as FileSystemFileEntry
}

function folderEntry(name: string, fullPath: string, tree: Tree | null): Dropped {
  let left = tree && Object.entries(tree).map(([child, held]) => entryOf(child, `${fullPath}/${child}`, held))
  const readEntries: FileSystemDirectoryReader['readEntries'] = (resolve, reject) => {
    if (!left)
      return reject!(denied())
    resolve(left)
    left = []
  }
  const createReader = () => ({ readEntries })
  return { name, fullPath, isFile: false, isDirectory: true, createReader } as unknown as FileSystemDirectoryEntry
}

function entryOf(name: string, path: string, held: string | Tree | null): Dropped {
  const isFile = typeof held === 'string' || (held === null && name.includes('.'))
  return isFile ? fileEntry(name, path, held) : folderEntry(name, path, held)
}

/** Names, types and texts of what comes of a drop. */
async function drop(tree: Tree) {
  const items = Object.entries(tree).map(([name, held]) => ({
    getAsFile: () => typeof held === 'string' ? new File([held], name) : null,
    webkitGetAsEntry: () => entryOf(name, `/${name}`, held),
  }))
  const files = await droppedFiles({ items } as unknown as DataTransfer)
  return Promise.all(files.map(async file => [file.name, file.type || await file.text()]))
}

describe('what is dropped', () => {
  it('is its files, and the Kairos files of its folders by their paths', async () => {
    expect(await drop({ 'a.zip': 'a', 'team': { 'notes.txt': 'n', 'mei.kairos': 'm', 'in': { 'jonas.kairos': 'j' } } }))
      .toEqual([['a.zip', 'a'], ['team › mei.kairos', 'm'], ['team › in › jonas.kairos', 'j']])
  })

  it('is a folder\'s archives where it has no Kairos files, and it itself where it has neither', async () => {
    expect(await drop({ mails: { 'a.zip': 'a', 'b.txt': 'b' }, empty: {} }))
      .toEqual([['mails › a.zip', 'a'], ['empty', folderType]])
  })

  it('is said to be unreadable where it is, and what lies beside it comes in', async () => {
    expect(await drop({ team: { 'mei.kairos': null, 'jonas.kairos': 'j', 'private': null }, locked: null }))
      .toEqual([['team › mei.kairos', unreadableType], ['team › jonas.kairos', 'j'], ['locked', unreadableType]])
  })
})
