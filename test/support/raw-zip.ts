import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'
import { encryptEntry, encryptionField } from './encrypt.ts'

/** One file of an archive, and where its directory entry shall not tell the truth. */
export interface RawEntry {
  name: string
  data?: string | Uint8Array
  deflate?: boolean
  /** Encrypts it with AES-256. */
  password?: string
  /** What the directory and the entry's own header say instead of what is so. */
  lie?: Partial<Record<'unpacked' | 'packed' | 'crc' | 'flags' | 'method', number>>
  /** Has no bytes of its own: the directory points at those of an earlier entry, by its index. */
  at?: number
  /** How often the directory has it; once unless told otherwise. */
  times?: number
}

const headers = { local: 0x04034B50, directory: 0x02014B50, end: 0x06054B50, end64: 0x06064B50, locator64: 0x07064B50 }

/** A ZIP archive, byte by byte, so that it can be as wrong as no library would write it. */
export function rawZip(entries: RawEntry[]): Blob {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  const offsets: number[] = []
  const count = entries.reduce((sum, { times = 1 }) => sum + times, 0)
  let position = 0
  for (const entry of entries) {
    const facts = factsOf(entry)
    offsets.push(entry.at === undefined ? position : offsets[entry.at]!)
    const header = Buffer.concat([directoryHeader(facts, offsets.at(-1)!), facts.name, facts.extra])
    directory.push(Buffer.alloc(header.length * (entry.times ?? 1), header))
    if (entry.at === undefined) {
      parts.push(localHeader(facts), facts.name, facts.extra, facts.bytes)
      position += 30 + facts.name.length + facts.extra.length + facts.bytes.length
    }
  }
  return new Blob([...parts, ...directory, endOf(count, lengthOf(directory), position)] as BlobPart[])
}

interface Facts { name: Uint8Array, extra: Uint8Array, bytes: Uint8Array, fields: number[] }

function factsOf({ name, data = '', deflate = false, password, lie = {} }: RawEntry): Facts {
  const whole = Buffer.from(data)
  const contents = deflate ? deflateRawSync(whole) : whole
  const bytes = password ? encryptEntry(contents, password) : contents
  const way = deflate ? 8 : 0
  const truth = password ? { flags: 0x801, method: 99, crc: 0 } : { flags: 0x800, method: way, crc: crc32(whole) }
  const { flags, method, crc, packed, unpacked } = { ...truth, packed: bytes.length, unpacked: whole.length, ...lie }
  const extra = password ? encryptionField(way) : new Uint8Array()
  return { name: Buffer.from(name), extra, bytes, fields: [flags, method, crc, packed, unpacked] }
}

/** From the version needed to the lengths of name and extra field: both headers say it in the same order. */
function common({ name, extra, fields: [flags, method, crc, packed, unpacked] }: Facts): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(flags! & 0xFFFF, 2)
  bytes.writeUInt16LE(method! & 0xFFFF, 4)
  bytes.writeUInt32LE(crc! >>> 0, 10)
  bytes.writeUInt32LE(packed!, 14)
  bytes.writeUInt32LE(unpacked!, 18)
  bytes.writeUInt16LE(name.length, 22)
  bytes.writeUInt16LE(extra.length, 24)
  return bytes
}

function localHeader(facts: Facts): Buffer {
  return Buffer.concat([uint32(headers.local), common(facts)])
}

function directoryHeader(facts: Facts, offset: number): Buffer {
  const madeBy = Buffer.from([20, 0])
  return Buffer.concat([uint32(headers.directory), madeBy, common(facts), Buffer.alloc(10), uint32(offset)])
}

/** The end of an archive; what counts more than 65,535 files has a longer one before it. */
function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(headers.end, 0)
  end.writeUInt16LE(Math.min(count, 0xFFFF), 8)
  end.writeUInt16LE(Math.min(count, 0xFFFF), 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return count < 0xFFFF ? end : Buffer.concat([end64Of(count, length, offset), end])
}

function end64Of(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(headers.end64, 0)
  end.writeUInt32LE(44, 4)
  for (const [start, value] of [[24, count], [32, count], [40, length], [48, offset]] as const)
    end.writeUInt32LE(value, start)
  end.writeUInt32LE(headers.locator64, 56)
  end.writeUInt32LE(offset + length, 56 + 8)
  end.writeUInt32LE(1, 56 + 16)
  return end
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

function lengthOf(parts: Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}
