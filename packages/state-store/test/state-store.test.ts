import { describeStateStore } from './describe-state-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

describeStateStore('a store in a folder', () => ({ folder: temporaryFolder() }))
