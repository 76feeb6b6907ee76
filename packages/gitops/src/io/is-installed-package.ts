/** Whether this package was installed from a registry or tarball, and not linked to where it is developed. */
export function isInstalledPackage(): boolean {
  return /[\\/]node_modules[\\/]/.test(__dirname);
}
