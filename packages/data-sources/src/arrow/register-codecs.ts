/// <reference path="./lz4js.d.ts" />
import { CompressionType, compressionRegistry } from 'apache-arrow'
import { decompress as decompressZstd } from 'fzstd'
import lz4 from 'lz4js'

/**
 * Lets apache-arrow read compressed record batches: LZ4 frames and Zstandard, the two that the format knows. A codec that
 * the program has registered itself is left alone.
 */
export function registerCodecs(): void {
  if (!compressionRegistry.get(CompressionType.LZ4_FRAME)?.decode) {
    compressionRegistry.set(CompressionType.LZ4_FRAME, {
      decode: (data) => aligned(lz4.decompress(data)),
    })
  }
  if (!compressionRegistry.get(CompressionType.ZSTD)?.decode) {
    compressionRegistry.set(CompressionType.ZSTD, {
      decode: (data) => aligned(decompressZstd(data)),
    })
  }
}

/** apache-arrow lays 64-bit arrays over the bytes, which must then begin at a multiple of 8. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
}
