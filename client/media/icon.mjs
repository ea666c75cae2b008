/**
 * Draws icon.png: a page with a table, one figure underlined in red, and a tick.
 *
 *   node client/media/icon.mjs
 */
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const size = 256;
const grid = 4;

const blue = [11, 59, 92];
const white = [255, 255, 255];
const line = [168, 190, 206];
const head = [214, 228, 238];
const ink = [58, 88, 110];
const red = [208, 52, 44];
const green = [28, 140, 84];

/** Shapes from back to front; each says whether a point is inside. */
const shapes = [
  [blue, rounded(0, 0, 256, 256, 52)],
  [white, rounded(52, 34, 204, 222, 12)],
  [head, rounded(68, 52, 188, 76, 3)],
  ...[100, 128, 156].map(y => [line, rounded(68, y, 188, y + 2.5, 1)]),
  ...[108, 148].map(x => [line, rounded(x, 52, x + 2.5, 158, 1)]),
  ...[84, 110, 138].flatMap((y, row) => [
    [ink, rounded(72, y, 100, y + 8, 4)],
    [ink, rounded(118, y, 138, y + 8, 4)],
    [row === 1 ? red : ink, rounded(158, y, 182, y + 8, 4)],
  ]),
  [red, wave(154, 186, 124, 2.6, 8, 2.6)],
  [blue, circle(186, 186, 46)],
  [green, circle(186, 186, 39)],
  [white, stroke([166, 187, 181, 202, 208, 171], 6.2)],
];

function rounded(left, top, right, bottom, radius) {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= radius * radius;
  };
}

function circle(cx, cy, radius) {
  return (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius * radius;
}

function wave(left, right, middle, height, length, width) {
  return (x, y) =>
    x >= left &&
    x <= right &&
    Math.abs(y - middle - height * Math.sin(((x - left) / length) * 2 * Math.PI)) <= width / 1.3;
}

function stroke(points, width) {
  return (x, y) => {
    for (let at = 0; at + 3 < points.length; at += 2) {
      const [ax, ay, bx, by] = points.slice(at, at + 4);
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along));
      if ((x - ax - t * (bx - ax)) ** 2 + (y - ay - t * (by - ay)) ** 2 <= width * width) return true;
    }
    return false;
  };
}

const rows = [];
for (let y = 0; y < size; y++) {
  const row = Buffer.alloc(1 + size * 4);
  for (let x = 0; x < size; x++) {
    let [r, g, b, a] = [0, 0, 0, 0];
    for (let i = 0; i < grid * grid; i++) {
      const px = x + ((i % grid) + 0.5) / grid;
      const py = y + (Math.floor(i / grid) + 0.5) / grid;
      const top = shapes.findLast(([, inside]) => inside(px, py));
      if (!top) continue;
      r += top[0][0];
      g += top[0][1];
      b += top[0][2];
      a++;
    }
    if (a > 0) row.set([r / a, g / a, b / a, (a * 255) / (grid * grid)].map(Math.round), 1 + x * 4);
  }
  rows.push(row);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), 8 + data.length);
  return out;
}

const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
header.set([8, 6, 0, 0, 0], 8);
writeFileSync(
  new URL('../../icon.png', import.meta.url),
  Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
