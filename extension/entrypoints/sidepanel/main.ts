import { collectKeys } from '../../panel/early-keys.ts'
import '../../panel/panel.css'

const keys = collectKeys(document)

// The rest comes in a chunk of its own, so that keys are heard before it is read.
void import('../../panel/mount.ts').then(({ mountPanel }) => mountPanel(document.querySelector('#panel')!, keys))
