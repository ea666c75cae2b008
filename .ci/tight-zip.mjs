/** Loaded before vsce, whose zip takes the middle level of deflate: at the highest one the extension is a hundredth smaller. */
import zlib from 'node:zlib';

const { deflateRaw, DeflateRaw } = zlib;

zlib.deflateRaw = (buffer, done) => deflateRaw(buffer, { level: 9, memLevel: 7 }, done);
zlib.DeflateRaw = class extends DeflateRaw {
  constructor(options) {
    super({ ...options, level: 9, memLevel: 7 });
  }
};
