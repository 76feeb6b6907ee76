import { compile, type TemplateFunction } from 'ejs';

/**
 * Makes a function of a template's lines. The template is compiled at the first call, so that a run which renders no
 * document does not pay for it, and once, so that three hundred environments do not either.
 */
export function compileTemplate<View extends object>(lines: readonly string[]): (view: View) => string {
  let compiled: TemplateFunction | undefined;
  return (view) => {
    compiled ??= compile(`${lines.join('\n')}\n`, { strict: true, localsName: 'view', compileDebug: false });
    return compiled(view);
  };
}
