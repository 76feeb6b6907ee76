/**
 * The content of one file in an uncompressed ustar archive, as `npm pack` writes it.
 *
 * @throws where the archive ends early or does not hold the file.
 */
export declare function readTarEntry(archive: Buffer, name: string): Buffer;
