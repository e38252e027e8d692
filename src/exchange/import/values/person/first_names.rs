//! Usual first names: they tell the first name of « Fontbonne Théo » from the last.
//!
//! Only the order of two words depends on them. Written from common knowledge of first names given in
//! France since 1940, without accents; a name that is not here is asked.

/// Folded, in order.
const USUAL: &str = "abdel abdelkader abdallah abel adam adel adele adeline adrien adrienne agathe agnes agnieszka ahmed aicha \
aime aimee alain alan alban albane albert alberte aleksandra alex alexandra alexandre alexia alexis alfred ali alice alicia \
alienor aline alix alphonse amandine amelie amel amina amine anais anastasia andre andrea andree ange angela angele \
angelique anissa anita ann anna annabelle anne annette annick annie anouk anthony antoine antoinette antonin antonio \
apolline ariane arlette armand armelle arnaud arthur astrid aude audrey auguste augustin aurelie aurelien aurore axel \
axelle aymeric aziz barbara baptiste bastien beatrice benedicte benjamin benoit bernadette bernard berthe bertrand \
blaise blanche blandine boris brahim brice brigitte bruno camille carine carla carlos carmen carole caroline catherine \
cecile cedric celia celine celestin chantal charlene charles charline charlotte chloe christel christele christelle \
christian christiane christine christophe claire clara clarisse claude claudette claudie claudine clemence clement \
clementine clotilde colette colin coline constance corentin corinne coralie cyril cyrille damien daniel daniele danielle \
dany david deborah delphine denis denise desire diane didier dimitri djamel dominique dorothee edith edmond edouard edwige \
elena eleonore eliane elias elie eliot elisa elisabeth elise ella elodie eloise elsa emeline emeric emile emilie emilien emma \
emmanuel emmanuelle enzo eric erica erwan estelle esther etienne eugene eugenie eva evelyne fabien fabienne fabrice fanny \
farid farida fatiha fatima fatou fatoumata faustine felicie felix ferdinand fernand fernande fiona flavie flavien \
floriane florence florent florian franck francine francis francois francoise frank frederic frederique gabin gabriel \
gabrielle gael gaelle gaetan gaspard gaston genevieve geoffrey georges georgette gerald geraldine gerard germaine gerome \
ghislain ghislaine gilbert gilberte gilles ginette giovanni gisele gregoire gregory guillaume gustave guy gwenaelle \
gwenael gwendoline habib hakim hamid hassan helene heloise henri henriette herve hicham hortense hubert hugo hugues \
ibrahim ines ingrid irene iris isabelle isaac ismael ivan jackie jacky jacqueline jacques jade jamel jamila janine jean \
jeanine jeanne jeannine jennifer jeremie jeremy jerome jessica jihane joachim joan joaquim jocelyn jocelyne joel joelle \
johan johanna johann john jonathan jordan jose josee joseph josephine josette joshua josiane josselin juan jules julia \
julian julie julien julienne juliette justin justine kader karim karima karine karl katia kevin khadija khaled laetitia \
lamia lara larissa laura laure laureline laurence laurent laurette laurie laurine lea leila lena leo leon leonard leonie \
leopold leslie lila lilian liliane lilou lily linda line lionel lisa lise lou louane louis louisa louise loic lorenzo loris \
luc luca lucas lucette lucie lucien lucienne lucile ludivine ludovic lydia lydie lylou madeleine mael maelle maeva magali \
magalie malik malika manon manuel manuela marc marcel marcelle marco margaux margot marguerite maria mariam marianne marie \
mariette marina marine mario marion marius marjorie marlene martial martine mary maryline maryse maryvonne mathieu \
mathilde mathis matthieu matteo maud maurice max maxence maxime mehdi melanie melina melissa mehmet mercedes meriem micheline \
michel michele michelle mickael miguel mireille mohamed mohammed moise monique morgan morgane mounir mouna moussa muriel \
mustapha myriam nabil nadege nadia nadine naima nancy nassim natacha nathalie nathan nathanael nelly nicolas nicole \
nina noa noah noe noel noelle noemie nolwenn nora norbert nordine odette odile olga olive olivia olivier omar ophelie oscar \
oumar pascal pascale pascaline patrice patricia patrick paul paula paule paulette pauline pedro perrine philippe \
philippine pierre pierrette pierrick quentin rachel rachid rachida raoul raphael raphaelle raymond raymonde rebecca \
regine regis remi remy renaud rene renee richard rita robert roberte robin rodolphe rodrigue roger roland rolande romain \
romane romuald ronan rosa rose roselyne rosalie roxane ruben sabine sabrina said salim salima salome samia samir samira \
samuel sandra sandrine sara sarah sebastien segolene selim selma serge severine sidonie silvia simon simone sixtine sofia \
soizic solange solene solenn sonia sophie soraya stanislas stella stephane stephanie steve steven suzanne suzie sybille \
sylvain sylvaine sylvestre sylvette sylviane sylvie tanguy tania tatiana teddy teo thea theo theodore theophile therese \
thibaud thibault thibaut thierry thomas tiffany timothee tom tony tristan ugo ulysse ursule valentin valentine valerie \
vanessa vera veronique vicky victoire victor victoria vincent violaine violette virginie vivien viviane wahid walid \
wilfried william willy xavier yacine yael yann yannick yasmina yasmine yoann yohan yolande youssef yves yvette yvon yvonne \
zacharie zineb zoe zohra";

/// Whether one part of a word with hyphens, folded, is a usual first name: « ours pierre ».
pub(super) fn holds_first_name(folded: &str) -> bool {
    folded.contains(' ') && folded.split(' ').any(is_first_name)
}

/// Whether a word, folded, is a usual first name, or two of them: « marie ange ».
pub(super) fn is_first_name(folded: &str) -> bool {
    let one = |word: &str| USUAL.split(' ').any(|usual| usual == word);
    !folded.is_empty() && folded.split(' ').all(one)
}
