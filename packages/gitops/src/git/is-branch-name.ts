// What `git check-ref-format --branch` refuses, and what would be read as something else than a branch.
const REFUSED = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|(^|\/)\.|\.lock(\/|$)|^[-/+]|[/.]$|^(refs\/|HEAD$|@$|$)/;

/** Whether git takes a name for a branch and nothing else. */
export function isBranchName(name: string): boolean {
  return name.length <= 200 && !REFUSED.test(name);
}
