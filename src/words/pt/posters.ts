/** As palavras dos cartazes, no sítio e nos talões, e das folhas de trabalho no sítio. */
import type { Catalogue } from '../catalogue.ts';
import { counted } from './wording.ts';

export const posterWords: Catalogue['posterWords'] = {
  poster: 'Cartaz',
  posters: 'Cartazes',
  postersLead:
    'Páginas grandes para a parede. Imprimam-nas inteiras numa casa de cópias, ou em várias folhas em casa, que depois se colam.',
  worksheets: 'Folhas de trabalho',
  worksheetsLead: 'Páginas para escrever, a sós ou em conjunto. Imprimam uma por pessoa.',
  printPoster: 'Imprimir o cartaz',
  printWorksheet: 'Imprimir a folha de trabalho',
  whatItSays: 'O que lá está',
  slips: (count) =>
    counted(count, { one: 'Uma tira para arrancar, com:', other: '{} tiras para arrancar, cada uma com:' }),
  whole: (size) => `Inteiro, ${size}`,
  wholeHelp: 'Para uma casa de cópias, ou uma impressora que leve papel deste tamanho.',
  tiled: (size, paper) => `${size}, colado a partir de folhas ${paper}`,
  tiledHelp: 'A primeira página diz como cortar e colar.',
  tools: 'Precisam de',
  toolsNeeded: 'uma tesoura, ou uma lâmina e uma régua, e cola em bastão ou fita-cola',
  picture: (count) => `O cartaz, ${counted(count, { one: '{} folha', other: '{} folhas' })}, visto de frente`,
  ruler:
    'Meçam esta linha antes de imprimir o resto: tem 100 mm de comprimento. Se não tiver, a escala está errada.',
  joiningHeading: 'Montar o cartaz',
  joining({ columns, rows }) {
    if (columns * rows === 1) return ['Cortem pelas quatro margens, de marca a marca.'];
    return [
      'Disponham todas as folhas como no desenho. Cada uma tem o seu nome em letra pequena ao fundo.',
      'Em cada folha, cortem a tira da esquerda e a tira de cima, de marca a marca.',
      ...(columns > 1
        ? [
            'Juntem cada fila: ponham cola na tira da direita, onde estão os riscos inclinados, e pousem por cima a folha seguinte, com a margem cortada nas marcas. O nome escrito na tira diz qual é.',
          ]
        : []),
      ...(rows > 1
        ? [
            'Juntem as filas da mesma maneira, a começar de cima: cola nas tiras de baixo, a fila seguinte por cima.',
          ]
        : []),
      'Cortem o que sobra à direita e em baixo. Deixem o cartaz debaixo de livros, bem liso, até secar.',
    ];
  },
};
