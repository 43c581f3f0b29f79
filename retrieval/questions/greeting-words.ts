import { list } from '../../corpus/words/words.js';

/**
 * Greetings, thanks, assent and exclamations of one word, as parts of regular expressions: a
 * message of such words alone neither asks nor states anything. What may as well ask is not
 * among them: "really?", "true?", "so?".
 */
export const GREETING_WORDS = list(`
  hi hello hey heya hiya yo howdy greetings sup wassup morning afternoon evening night goodmorning goodevening
  goodnight gm gn bye goodbye cya thanks thankyou thx ty tysm cheers welcome congrats
  great cool nice good awesome perfect wow omg wtf damn lol lmao rofl (?:ha){2,} (?:he){2,}
  ok okay k kk yes yeah yep yup no nope nah sure right exactly same agreed indeed please pls sorry nevermind
  oh ah hmm hm um uh
  hallo servus moin danke bonjour bonsoir salut merci hola gracias привіт дякую привет здравствуйте спасибо`);

/** Whoever may be greeted or thanked, behind such a word. */
export const ADDRESSED = list('there you all everyone guys folks friends team man mate bot');
