/**
 * Loaded before vsce, whose zip takes the middle level of zlib: zopfli writes the same deflate a twentieth smaller, and
 * takes some seconds for it.
 */
import { Transform } from 'node:stream';
import zlib from 'node:zlib';
import zopfli from '@gfx/zopfli';

/** Five rounds win nearly all that more would. */
const options = { numiterations: 5 };

zlib.deflateRaw = (buffer, done) => zopfli.deflate(buffer, options, done);

/** The stream of a file: written at its end, since zopfli wants all of it. */
zlib.DeflateRaw = class extends Transform {
  #chunks = [];

  _transform(chunk, _encoding, done) {
    this.#chunks.push(chunk);
    done();
  }

  _flush(done) {
    zopfli.deflate(Buffer.concat(this.#chunks), options, done);
  }
};
