/** O que dizem as páginas dos caminhos de um texto para outro. */
import type { Words } from '../catalogue.ts';
import { scaleNames } from './paper.ts';

export const relatedWords = {
  goesWith: 'Vai bem com',
  inGlossary: 'No glossário',
  toRead: 'Para ler',
  scales: 'As cinco escalas',
  scalesLead:
    'Grupos de tamanhos diferentes servem para coisas diferentes. Cada um destes contém os que estão dentro dele. Escolham um, e daí caminhem para fora ou para dentro.',
  scaleMap: 'Um mapa das cinco escalas',
  onMap: (scale) => `${scaleNames[scale]} no mapa das escalas`,
  backToMap: 'Voltar ao mapa',
  inward: 'Para dentro',
  outward: 'Para fora',
  readOnScale: 'Ler mais:',
  scaleMeaning: {
    self: [
      'Uma só pessoa já é uma espécie de grupo: uma parte de ti quer ir, outra quer ficar em casa. A esta escala descobres o que sentes e o que queres, antes de o levares a outras pessoas.',
      'Quem está só vê apenas o que pode ver. Por isso, assim que houver companhia, comecem com ela.',
    ],
    dyad: [
      'Entre duas pessoas há uma só relação, e ninguém espera pela sua vez senão quem escuta. É o tamanho certo para ser ouvido até ao fim, e para dizer uma coisa difícil à única pessoa a quem ela diz respeito.',
      'Quando uma adoece, nada acontece. Quando não sabem como continuar, não há uma terceira pessoa que ajude.',
    ],
    crew: [
      'Umas poucas pessoas que se encontram vez após vez cabem à volta de uma mesa e numa só conversa. Toda a gente é ouvida de cada vez, e quando falta alguém, nota-se. É aqui que acontece a maior parte da ajuda.',
      'Numa mão-cheia de pessoas depressa acabam as caras novas. Precisa de uma coisa maior à sua volta.',
    ],
    congregation: [
      'Pessoas que têm em comum um lugar ou um propósito, e que são poucas o bastante para que todas saibam um pouco de todas. Dela nascem equipas, e quem deixa uma equipa continua a ter o seu lugar.',
      'Aqui ninguém pode ser próximo de toda a gente. O que há de ir fundo precisa de um círculo mais pequeno.',
    ],
    network: [
      'Várias comunidades que sabem umas das outras. Leva consigo o que deve viajar: uma prática que resultou, o relato honesto do que falhou, uma cama para uma noite noutra terra.',
      'Numa noite má, não é aqui que se procura consolo: são poucas as pessoas que te conhecem.',
    ],
  },
} satisfies Partial<Words>;
