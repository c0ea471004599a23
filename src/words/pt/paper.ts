/** O que dizem os papéis, e o sítio sobre as mesmas coisas. */
import type { Edition, Scale } from '../../schemas/index.ts';
import type { Words } from '../catalogue.ts';
import { paperNames } from '../en/paper.ts';
import { amount, duration, range } from '../wording.ts';
import { counted, peopleWords, personCount } from './wording.ts';

export const scaleNames: Readonly<Record<Scale, string>> = {
  self: 'Eu',
  dyad: 'Par',
  crew: 'Equipa',
  congregation: 'Comunidade',
  network: 'Rede',
};

const editionNames: Readonly<Record<Edition, string>> = {
  participant: 'Edição de quem participa',
  facilitator: 'Edição de quem facilita',
};

const editionsPage: Readonly<Record<Edition, string>> = {
  participant: 'edição de quem participa',
  facilitator: 'edição de quem facilita',
};

export const paperWords = {
  home: 'Início',
  essay: 'Texto',
  essays: 'Textos',
  practice: 'Prática',
  practices: 'Práticas',
  deck: 'Baralho',
  decks: 'Baralhos',
  workbook: 'Caderno',
  workbooks: 'Cadernos',
  worksheet: 'Folha de trabalho',
  downloads: 'Para imprimir',
  skipToText: 'Saltar para o texto',
  contents: 'Índice',
  welcome: 'Boas-vindas',
  next: 'A seguir',
  previous: 'Antes',
  doFirst: 'Antes',
  youNeed: 'Material',
  room: 'Espaço',
  roles: 'Funções',
  who: 'Quem',
  howLong: 'Quanto tempo',
  time: 'Tempo',
  kind: 'Género',
  care: 'Cuidado',
  facilitatorNote: 'Para quem facilita',
  credit: 'Agradecemos a',
  sources: 'Fontes',
  addresses: 'Endereços',
  steps: 'Passos',
  print: 'Imprimir',
  seePage: 'ver página',
  card: 'carta',
  cardKind: {
    starter: 'Para começar a conversa',
    mission: 'Missão',
    information: 'Bom saber',
    role: 'Função',
    word: 'Palavra',
    question: 'Pergunta',
  },
  cardKinds: {
    starter: 'Para começar a conversa',
    mission: 'Missões',
    information: 'Bom saber',
    role: 'Funções',
    word: 'Palavras',
    question: 'Perguntas',
  },
  depth: { 1: 'À superfície', 2: 'Mais fundo', 3: 'Fundo' },
  cardOf: (card, cards) => `${card} de ${cards}`,
  cardNumbered: (number) => `carta ${number}`,
  chapterNumbered: (workbook, chapter) => `${workbook}, capítulo ${chapter}`,
  pageNumbered: (workbook, { page, edition }) =>
    `${workbook}${edition === undefined ? '' : `, ${editionsPage[edition]}`}, página\u00A0${page}`,
  pagesApart: (papers) => papers.map((paper) => `{} (${paperNames[paper]})`).join(' ou '),
  wholeGuide: 'O guia completo:',
  group: (letter) => `Grupo ${letter}`,
  groupPlace: (place, size) => `Pessoa ${place} de ${size}`,
  groupSign: {
    circle: 'círculo',
    triangle: 'triângulo',
    square: 'quadrado',
    star: 'estrela',
    cross: 'cruz',
    heart: 'coração',
    moon: 'lua',
    diamond: 'losango',
    house: 'casa',
    wave: 'onda',
    arrow: 'seta',
    drop: 'gota',
  },
  findGroup: 'Procura quem tem a mesma letra e o mesmo sinal.',
  howToUseDeck: 'Como usar este baralho',
  cardKindUse: {
    practice: 'Uma coisa para fazerem em conjunto. Os passos estão no verso.',
    starter: 'Tirem uma, leiam-na em voz alta e responda quem quiser.',
    mission: 'Uma coisa para fazer até ao próximo encontro.',
    information: 'Leiam em voz alta, ou passem-na de mão em mão.',
    role: 'Quem a tem na mão fica com essa função neste encontro.',
    word: 'Espalhem-nas na mesa. Escolham as que servem.',
    question: 'Tira uma, e pensa nela a sós ou em conjunto.',
    blank: 'Escrevam o que falta neste baralho.',
    group: 'Cada pessoa tira uma do chapéu. Quem tem a mesma letra e o mesmo sinal forma um grupo.',
  },
  groupCards: 'Grupos',
  credits: 'Créditos',
  buildsOn: 'Assenta no trabalho de',
  licenceOf: 'Podem usar e partilhar este baralho nos termos de',
  more: 'Mais:',
  ownCard: 'A vossa própria carta',
  side: { front: 'frente', back: 'verso' },
  scale: (scale) => scaleNames[scale],
  edition: (edition) => editionNames[edition],
  people: peopleWords,
  peopleAndRemainder: (people) =>
    [`${peopleWords(people)}${people.remainder === undefined ? '' : '.'}`, people.remainder]
      .filter(Boolean)
      .join(' '),
  peopleShort: ({ min, max }) => counted(max, { one: '{} pessoa', other: `${range(min, max)} pessoas` }),
  minutes: duration,
  minutesRange: ({ min, max }) =>
    min === max
      ? duration(min)
      : max < 180
        ? `${amount(min)}–${amount(max)} min`
        : `${duration(min)} – ${duration(max)}`,
  stepMinutes: ({ minutes, per }) =>
    per === 'person' ? `${duration(minutes)} por pessoa` : duration(minutes),
  minutesFor: (minutes, people) => `${duration(minutes)} com ${personCount(people)}`,
  intimacy: { emotional: 'Emocional', economic: 'Económica' },
  intensity: { low: 'intensidade baixa', medium: 'intensidade média', high: 'intensidade alta' },
  readingTime: (wordCount) => `${Math.max(1, Math.round(wordCount / 220))} min de leitura`,
} satisfies Partial<Words>;
