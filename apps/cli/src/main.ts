#!/usr/bin/env node
import { unsupportedNode } from './unsupported-node.ts'

const tooOld = unsupportedNode(process.versions.node)
if (tooOld) {
  console.error(tooOld)
  process.exitCode = 2
} else {
  const { runOnProcess } = await import('./run-on-process.ts')
  await runOnProcess()
}
