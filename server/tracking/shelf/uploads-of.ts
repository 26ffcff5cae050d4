// Positions that came without an upload of their own, cut into uploads: each is known by its content, so that the same again changes nothing.
import { encodeChunk } from '../../../core/tracking/chunk.ts';
import type { Door } from '../../../core/tracking/door-reasons.ts';
import type { Positions } from '../../../core/tracking/index.ts';
import { picked } from '../../../core/tracking/one-track.ts';
import { contentId } from '../../content-id.ts';
import type { Device } from '../../people/index.ts';
import { type Upload, uploadFrom } from './upload.ts';

/** So many positions make one chunk. */
const chunkPositions = 2000;

/** The uploads of a device that hold these positions. */
export function uploadsOf(device: Device, positions: Positions, door: Door, receivedAt: number): Upload[] {
  return Array.from({ length: Math.ceil(positions.length / chunkPositions) }, (_, i) => {
    const start = i * chunkPositions;
    const length = Math.min(chunkPositions, positions.length - start);
    const part = picked(
      positions,
      Array.from({ length }, (_each, j) => start + j),
    );
    const uploadId = contentId(encodeChunk(part));
    return { ...uploadFrom({ device, uploadId, positions: part }, door), receivedAt };
  });
}
