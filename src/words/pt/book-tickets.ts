/** As palavras dos talões de impressão dos cadernos. */
import type { Catalogue } from '../catalogue.ts';

export const bookTicketWords: Catalogue['bookTicketWords'] = {
  way: {
    booklet: 'Livrinho, para dobrar e agrafar',
    'two-up': 'Duas páginas lado a lado',
  },
  wayHelp: {
    booklet: 'Um livro pequeno, dobrado de folhas inteiras.',
    'two-up': 'Para impressoras que imprimem de um só lado. Nada para dobrar.',
  },
  side: {
    booklet: 'Frente e verso, virar pelo lado menor',
    'two-up': 'Um só lado',
  },
  copies: {
    participant: 'Uma por pessoa.',
    facilitator: 'Uma para quem facilita.',
  },
  plainPaper: 'Papel normal, 80 a 100 g/m².',
  tryFirst:
    'Imprimam primeiro esta página e a folha seguinte. Virem a folha como a página de um livro: se o verso estiver de cabeça para baixo, escolham o outro lado.',
  afterPrinting: {
    booklet: 'Dobrar e agrafar',
    'two-up': 'Manter juntas',
  },
  onePile: [
    'Ponham esta página de lado. Acertem as folhas e dobrem o monte todo ao meio, com a capa para fora.',
    'Abram-no, com a capa para cima, e agrafem duas vezes na dobra.',
    'Fechem-no e vinquem a dobra com uma colher ou uma régua. Aparem a margem aberta, se quiserem.',
  ],
  shortStapler:
    'O agrafador não chega lá? Abram o livro, ponham cartão por baixo da dobra, agrafem sobre ele, e dobrem as pontas à mão. Ou cosam por três furos na dobra.',
  severalPiles: [
    'Ponham esta página de lado. Contem as folhas pela ordem em que saem:',
    'Dobrem cada parte ao meio, por si, com a primeira folha para fora. Ponham as partes dobradas umas sobre as outras, a capa por cima.',
    'Agrafem ou cosam cada parte na sua dobra. Colem as lombadas, e à volta delas uma tira de papel ou de pano.',
  ],
  sheetsEach: { one: '{} folha.', other: '{} folhas.' },
  whySeveral:
    'Este livro é grosso demais para uma só dobra: as páginas ficam por ordem quando cada parte se dobra por si.',
  twoUp: (boundOn) => [
    `Ponham esta página de lado. A primeira folha tem a capa na metade ${boundOn === 'left' ? 'direita' : 'esquerda'}.`,
    `Leiam as folhas como estão. Prendam-nas com um clipe, ou um agrafo no canto superior ${boundOn === 'left' ? 'esquerdo' : 'direito'}.`,
    'Querem páginas soltas? Cortem ao meio, uma folha de cada vez, para que fiquem por ordem.',
  ],
};
