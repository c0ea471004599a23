/** Words too frequent to tell one text from another, by language. A language without a list has none left out. */
const stopWords: Readonly<Record<string, string>> = {
  en: `a about after all also am an and any anybody anyone are as at be been before being but by can could did do does doing dont for
    from get had has have having he her here hers him his how i if im in into is it its just me more most my no nor not of
    off on one or our ours out over own say shall she should so some somebody someone something such than that the their them then there these they
    this those to too under until up very was we were what whats when where which while who whom whose why will with would
    you your yours`,
  de: `aber als am an auch auf aus bei bin bis da dann das dass dem den der des die dies doch du durch ein eine einem einen
    einer er es für hat ich ihr im in ist ja kann man mein mich mir mit nach nicht noch nur ob oder sein sich sie sind so
    über um und uns vom von vor war was wenn wer wie wir wird wo zu zum zur`,
  es: `a al como con cual cuando de del desde donde el ella en entre es esta este ha la las le lo los mas me mi muy no nos
    o para pero por que quien se si sin su sus te tu un una y ya yo`,
  fr: `a au aux avec ce ces cette comme dans de des du elle en es est et eux il ils je la le les leur lui ma mais me mes mon
    ne nos notre nous on ou par pas pour qu que qui sa se ses si son sur ta te tes toi ton tu un une vos votre vous`,
  pt: `a ao aos as com como da das de do dos e ela ele em entre essa esse esta este eu foi isso la mais mas me meu minha na
    nas no nos o os ou para pela pelo por quando que quem se sem ser seu sua te tu um uma voce`,
};

/** As terms, without accents; `languages` are tags such as `en-GB`. */
export function stopWordsOf(languages: readonly string[]): ReadonlySet<string> {
  const lists = languages.map((tag) => stopWords[tag.toLowerCase().split('-')[0] ?? ''] ?? '');
  return new Set(lists.join(' ').normalize('NFD').replace(/\p{M}/gu, '').split(/\s+/).filter(Boolean));
}
