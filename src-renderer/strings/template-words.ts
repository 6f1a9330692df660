/** Why a unit's own template is refused, in words that say what to change in it. */

const SENTENCES: Readonly<Record<string, (place: string) => string>> = {
  'template-unknown': (place) => `模板里的${place}不是可以填写的位置，请改正或删除`,
  'template-missing': (place) => `模板里没有${place}的位置，请在模板中加上`,
  'template-repeated': (place) => `模板里${place}不止一处，请只留一处`,
  'template-not-alone': (place) => `模板里的${place}要在正文中独占一段`,
};

/** Undefined for a reason that is not about a template. */
export function templateSentence(reason: string): string | undefined {
  const [kind = '', name = ''] = reason.split(/:(.*)/su);
  return SENTENCES[kind]?.(`“{{${name}}}”`);
}
