import { withoutDirectionMarks } from '../../core/journey/text.ts'

/** What a file of a folder is called where others stand beside it: by its path, since several may have one name. */
export function shownName(folder: Pick<FileSystemHandle, 'name'>, path: string): string {
  return withoutDirectionMarks([folder.name, ...path.split('/')].join(' › '))
}
