/**
 * The content of one file in a zip archive, stored or deflated. Sizes come from the directory at the end, because the
 * header before the data may leave them open.
 *
 * @throws where the archive is damaged, encrypted or does not hold the file.
 */
export declare function readZipEntry(archive: Buffer, name: string): Buffer;
