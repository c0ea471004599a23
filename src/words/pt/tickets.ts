/** As palavras dos talões de impressão e das folhas de calibração. */
import type { Catalogue } from '../catalogue.ts';
import type { Paper } from '../../documents/index.ts';

/** «148,5 mm», e em polegadas para os papéis que se medem assim. */
function length(mm: number, paper: Paper): string {
  const rounded = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',');
  const inMm = `${rounded(mm)} mm`;
  return paper === 'letter' ? `${rounded(mm / 25.4)} pol. (${inMm})` : inMm;
}

const lines = { vertical: 'ao alto', horizontal: 'ao baixo' } as const;
const edges = { left: 'da margem esquerda', top: 'da margem de cima' } as const;

export const ticketWords: Catalogue['ticketWords'] = {
  ticket: 'Talão de impressão',
  way: {
    'duplex-long-edge': 'Frente e verso, virar pelo lado maior',
    'duplex-short-edge': 'Frente e verso, virar pelo lado menor',
    'fold-over': 'Um só lado, para dobrar',
    'single-sided': 'Só as frentes',
  },
  wayShort: {
    'duplex-long-edge': 'lado maior',
    'duplex-short-edge': 'lado menor',
    'fold-over': 'para dobrar',
    'single-sided': 'só frentes',
  },
  wayHelp: {
    'duplex-long-edge': 'Para impressoras que imprimem frente e verso. A maioria dá-se melhor com esta.',
    'duplex-short-edge': 'Para impressoras que viram o papel pelo lado menor.',
    'fold-over': 'Sem frente e verso: dobrem, colem e depois cortem. Ou plastifiquem.',
    'single-sided': 'As frentes dizem tudo o que é preciso; os versos ficam em branco.',
  },
  paper: 'Papel',
  sides: 'Lados',
  side: {
    none: 'Um só lado',
    'long-edge': 'Frente e verso, virar pelo lado maior',
    'short-edge': 'Frente e verso, virar pelo lado menor',
  },
  scale: 'Escala',
  fullSize: '100 %, «tamanho real»; não «ajustar à página»',
  copies: 'Cópias',
  oneCopy: 'Uma cópia é um baralho. Imprimam um por grupo.',
  ink: 'Tinta',
  blackIsEnough: 'Basta preto.',
  sheets: { one: '{} folha, contando com esta', other: '{} folhas, contando com esta' },
  ruler:
    'Meçam esta linha antes de imprimir o resto: tem 100 mm de comprimento. Se não tiver, a escala está errada.',
  tryFirst:
    'Imprimam primeiro esta página e a folha seguinte. Vejam a folha em contraluz: os versos devem ficar atrás das frentes. Se falharem por mais de uns milímetros, imprimam a folha de calibração.',
  thickPaper: 'Papel grosso (160 a 200 g/m²) mantém a forma. O papel normal também serve.',
  cutting: 'Cortem por esta ordem',
  cuttingHelp:
    'Ponham uma folha à vossa frente, com a primeira carta em cima à esquerda. Cortem várias folhas de uma vez com uma guilhotina, ou dobrem com vinco e cortem à mão.',
  noMarks:
    'Estas folhas não têm marcas, para que nenhuma fique numa carta: meçam, ou dobrem margem com margem.',
  marks: 'Pequenas marcas na margem mostram onde cortar. Nenhuma fica numa carta.',
  corners: 'Arredondem os cantos, se quiserem: não há nada a menos de 4 mm de um canto.',
  picture: 'Uma folha, com os cortes por ordem',
  glue: 'Dobrem cada folha com o impresso para fora, colem por dentro, alisem bem, e cortem quando estiver seca.',
  step({ action, through, line, fromEdge, distanceMm }, paper) {
    const at = `a ${length(distanceMm, paper)} ${edges[fromEdge]}`;
    if (action === 'fold') return `Dobrem a folha ${at}, com o impresso para fora.`;
    const what = through === 'sheet' ? 'Cortem a folha toda' : 'Cortem cada tira';
    return `${what}, ${lines[line]}, ${at}.`;
  },
};

export const calibrationWords: Catalogue['calibrationWords'] = {
  title: 'Folha de calibração',
  lead: 'Descubram uma vez quanto se desviam os versos da vossa impressora, e todos os baralhos o compensam.',
  steps: [
    'Imprimam esta folha frente e verso, a 100 %, a virar pelo lado maior.',
    'Segurem-na contra uma janela ou um candeeiro, com este lado virado para vós.',
    'A linha comprida ao alto, do verso, fica atrás de um dos traços da esquerda: o número dele é x.',
    'A linha comprida ao baixo fica atrás de um dos traços de cima: o número dele é y.',
    'Escrevam os dois em toolkit.yaml: backOffset: { x: 1.5, y: -2 }. Ou imprimam com: npm run press -- --back-offset 1.5,-2',
  ],
  nought: 'Os dois a 0, ou quase? Então não há nada a fazer.',
  again: 'Imprimam o baralho seguinte e vejam outra vez. Vale para todos os baralhos em papel ao alto.',
};
