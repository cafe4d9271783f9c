import type { ShareChoice } from '../../core/package/export/share-choice.ts'
import type { PartSize } from '../../core/screen/export/part-sizes.ts'
import { defineStore } from 'pinia'
import { reactive } from 'vue'
import { wholeShare } from '../../core/package/export/share-choice.ts'

/** How a Kairos file goes out. */
interface FileWish {
  /** Whether observations that went out before as they are now are left away. */
  onlyNew: boolean
  /** Whether the pictures are drawn smaller, so that they suit a mail. */
  forMail: boolean
  partSize: PartSize
  /** Encrypts it; empty for none. Kept in this page's memory alone. */
  passphrase: string
}

/** What is left away of all that leaves, and how a Kairos file goes out: for as long as the page is open. */
export const useShareWish = defineStore('share-wish', () => {
  const choice = reactive<ShareChoice>({ ...wholeShare })
  const file = reactive<FileWish>({ onlyNew: false, forMail: false, partSize: null, passphrase: '' })
  return { choice, file }
})
