// Together, since each takes the place of the other, and the keyboard goes along.
export { default as FolderOffer } from './FolderOffer.vue'
export { default as TeamFolderSection } from './TeamFolderSection.vue'
