import { describe, expect, it } from 'vitest'
import { isTeamsFile, isTeamsFolder } from '../../../../site/team-folder/kairos-path.ts'

describe('a file of the team\'s', () => {
  it.each([
    'Web shop - Mei - 2026-11-21.kairos',
    'WEB SHOP.KAIROS',
    '網店 - 靜怡.kairos',
    'Web shop.sync-conflict-20261121-104207-ABCDEFG.kairos',
    'Web shop (Mei\'s conflicted copy 2026-11-21).kairos',
    'Web shop (1).kairos',
    '$5 shop.kairos',
    '~ notes.kairos',
  ])('is %s', name => expect(isTeamsFile(name)).toBe(true))

  it.each([
    // While it is written: by browsers, Syncthing, Nextcloud, Resilio, Google Drive, rsync.
    'Web shop.kairos.crswap',
    'Web shop.kairos.crdownload',
    'Web shop.kairos.part',
    '.syncthing.Web shop.kairos.tmp',
    '~syncthing~Web shop.kairos.tmp',
    '.Web shop.kairos.~1a2b',
    'Web shop.kairos.!sync',
    '.Web shop.kairos.gdownload',
    '.Web shop.kairos.k3x9Qa',
    '.Web shop.kairos.icloud',
    // What systems and programs put beside it.
    '._Web shop.kairos',
    '~$Web shop.kairos',
    'desktop.ini',
    'Thumbs.db',
    '.DS_Store',
    'Web shop.kairos.zip',
    'Web shop.json',
    'kairos',
    '.kairos',
  ])('is not %s', name => expect(isTeamsFile(name)).toBe(false))
})

describe('a folder that is looked into', () => {
  it.each(['autumn', '2026', '#1 shop', '秋', 'archive.kairos'])('is %s', name =>
    expect(isTeamsFolder(name)).toBe(true))

  it.each([
    '.stversions',
    '.stfolder',
    '.dropbox.cache',
    '.git',
    '__MACOSX',
    '$RECYCLE.BIN',
    '#recycle',
    '#snapshot',
    '@eaDir',
    'System Volume Information',
    'lost+found',
  ])('is not %s', name => expect(isTeamsFolder(name)).toBe(false))
})
