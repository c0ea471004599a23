/** O que diz um sítio que foi copiado para uma pen. */
import type { Catalogue } from '../catalogue.ts';

const howTo = (title: string) => [
  title,
  '',
  'Como abrir',
  '',
  '1. Descompacta o ficheiro zip: lá dentro, as páginas não se encontram umas às outras.',
  '2. Abre a pasta e faz duplo clique em index.html. As páginas abrem-se num navegador; não é preciso internet.',
  '3. Para passar a outra pessoa, copia a pasta inteira, ou o zip, para uma pen.',
  '',
];

export const bundleWords = {
  readMeFile: 'LEIA-ME.txt',
  readMe: (title, kind) =>
    [
      ...howTo(title),
      kind === 'whole'
        ? 'Tudo o que há para imprimir está na pasta «downloads», em ficheiros PDF.'
        : 'Esta é a cópia pequena, para ler. Os ficheiros PDF para imprimir estão na grande.',
      '',
    ].join('\r\n'),
  withoutFiles:
    'Esta cópia é para ler. Não tem os ficheiros para imprimir; estão na cópia grande, e no sítio.',
} satisfies Catalogue['bundleWords'];
