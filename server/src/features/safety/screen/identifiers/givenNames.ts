import { wordSet } from './wordSet.ts';

/** Common given names of many places. Only a hint: where the words around say “name”, any word will do. */
export const givenNames = wordSet(`
  aaron abby abdul abdullah abe abel abigail abraham ada adam adebayo adele adeola adrian adriana agnes ahmed aidan aiden aisha
  aisling akira al alan alana alba albert alberto alejandra alejandro alessandro alex alexa alexander alexandra alexis alfred ali
  alice alicia alina alison allan allen allison alma alonso alvin alyssa amanda amara amber amelia amina amir amit amy ana anand
  anastasia anders andre andrea andreas andres andrew andy angel angela angelica angelina angie anil anita anjali ann anna anne
  annette annie anthony antoine anton antonia antonio anya aoife april arash archie ariana ariel arjun arlene arman arnold arthur
  arturo arun asha ashley astrid audrey austin ava avery ayesha barbara barry bart bartholomew beatrice beatriz becca becky bella
  ben benjamin bernadette bernard bernice bert beth bethany betty beverly bianca bill billy blake bob bobby bonnie brad bradley
  brandon brenda brendan brent brett brian brianna bridget brittany bruce bruno bryan bryce caitlin caleb callum calvin cameron
  camila camille candace cara carl carla carlos carmen carol carole caroline carolyn carrie carter casey cassandra catalina
  catherine cathy cecilia celeste cesar chad chantal charlene charles charlie charlotte chase chelsea cheryl chester chidi chinedu
  chloe chris christian christina christine christopher ciara cindy claire clara clarence claude claudia clayton clifford clint
  clive cody colin colleen connie connor conor consuelo corey cory courtney craig cristian cristina crystal curtis cynthia daisy
  dale damian damien dan dana daniel daniela danielle danny daria darius darlene darrell darren darryl dave david dawn dean deanna
  deb debbie deborah debra declan deepak deirdre delia della denise dennis derek desmond destiny devin diana diane diego dina dirk
  dmitri dmitry dolores dominic dominique don donald donna doreen doris dorothy doug douglas duane duncan dustin dwayne dwight
  dylan earl ebony eddie edgar edith edna eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elizabeth ella
  ellen ellie elsa elsie emeka emil emilia emily emma emmanuel enrique eric erica erik erika erin ernest ernesto esmeralda esteban
  estelle esther ethan eugene eva evan eve evelyn ezra fatima faye felicia felipe felix fernando fiona florence frances francesca
  francis francisco frank frankie franz fred freda freddie frederick gabriel gabriela gabrielle gail gareth gary gavin gemma gene
  geoff geoffrey george georgia gerald geraldine gerard gianna gilbert gina giovanni giulia gladys glen glenda glenn gloria gordon
  grace graham grant greg gregory greta gretchen guillermo gurpreet gus gustavo guy gwen hamish hank hannah hans harold harriet
  harry harvey hassan hazel heather hector heidi helen helena henry herbert herman hilary hiro holly howard hugh hugo ian ibrahim
  igor ilse imani imran ines ingrid irene iris irma isaac isabel isabella isaiah ivan ivy jack jackie jackson jacob jacqueline jada
  jade jaden jaime jake jamal james jamie jan jane janet janice jared jasmine jason jasper javier jaxon jay jayden jean jeanette
  jeanne jeff jeffrey jen jenna jennie jennifer jenny jeremiah jeremy jerome jerry jesse jessica jessie jesus jill jillian jim
  jimmy jo joan joann joanna joanne joaquin jocelyn jodie joe joel joey johan johanna john johnny jon jonah jonas jonathan jordan
  jorge jose josef joseph josephine josh joshua joy joyce juan juana juanita judith judy julia julian juliana julie juliet julio
  june junior justin justine kaitlyn kamal karen karim karina karl karla kate katelyn katherine kathleen kathryn kathy katie katrina
  kay kayla kayleigh keisha keith kelly kelsey ken kendra kenneth kenny kerry kevin khalid kieran kim kimberly kirk kirsten kofi
  krista kristen kristin kristina kumar kurt kwame kwesi kyle kylie lakisha lakshmi lance larissa larry latasha latoya laura lauren
  laurence laurie lawrence leah leanne lee leila lena leo leon leona leonard leroy leslie leticia lewis liam lila lillian lily lina
  linda lindsay lindsey lisa liz lloyd logan lois lola lorena lorenzo loretta lori lorraine louis louisa louise lucas lucia lucille
  lucy luigi luis luke luna luther luz lydia lynn mabel mackenzie madeline madison mae maggie mahmoud malcolm malik mandy manuel
  marc marcel marcela marcia marco marcos marcus margaret margarita margot marguerite maria mariah mariam marian marianne marie
  marilyn mario marion marissa marjorie mark marlene marsha marshall marta martha martin martina marvin mary maryam mason mateo
  matt matthew maureen maurice max maxine maya megan mehmet mei melanie melinda melissa melody mercedes meredith mia michael
  michaela michele michelle miguel mike mikhail mildred miles millie milton mina miranda miriam mirjam mitchell mohamed mohammad
  mohammed molly mona monica monique morgan muhammad muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nathan
  nathaniel neil nellie nelson ngozi nicholas nick nicola nicolas nicole nigel nikita nina nisha noah noel nora noreen norma norman
  oksana olga oliver olivia omar oscar otis otto owen pablo paige pam pamela paolo pat patricia patrick patsy patti paul paula
  pauline pearl pedro peggy penelope penny percy perry pete peter petra phil philip philippa phillip phoebe phyllis pierre piotr
  polly prakash preston priscilla priya quentin quincy rachel rafael raj rajesh ralph ramon ramona randall randy raquel rashid raul
  ravi ray raymond reba rebecca regina reggie reginald rene renee reuben rex reza rhonda ricardo rich richard rick ricky rita rob
  robert roberta roberto robin rocco rocio roderick rodney rodrigo roger roland roman ron ronald ronnie rosa rosalie rosario rose
  rosemary rosie ross roxanne roy ruben ruby rudy rufus russell ruth ryan sabrina sadie saeed salvador sally sam samantha samir
  samuel sandra sandy sanjay santiago sara sarah sasha saul savannah scott sean sebastian selena serena sergei sergio seth shane
  shannon sharon shaun shauna shawn shawna sheila shelby sheldon shelley sheri sherry shirley sidney sierra silvia simon simone
  siobhan sofia sonia sonya sophia sophie spencer stacey stacy stanley stefan stella stephanie stephen steve steven stewart stuart
  sue sunil susan suzanne svetlana swati sydney sylvia tamara tammy tania tanya tara tariq tasha tatiana taylor ted terence teresa
  teri terrance terrence terry thabo thelma theodore theresa thomas tiffany tim timothy tina tobias todd tom tomas tommy toni tony
  tonya tracey traci tracy travis trent trevor tricia trisha tristan troy tyler tyrone ursula valentina valerie vanessa vera
  vernon veronica vicki vicky victor victoria vijay vikram vincent viola violet virginia vivian vivienne vladimir wade wallace
  walter wanda warren wayne wendell wendy wesley whitney wilbur will willard william willie wilma winston xavier yasmin yolanda
  yuki yusuf yvette yvonne zachary zack zainab zara zoe
  nate gabe jess kat mel jenn liz beth drew matty maddie abby nat theo ollie alfie archie harvey callie josie dom gus bex jaz
  delroy tyrell jamaal deshawn lamar marquis terrell darnell tremaine keyshawn shanice shaniqua aaliyah kiara tamika latonya
  beatrix bronwyn rhys gwyneth llewelyn angharad cerys dafydd emrys iestyn niamh saoirse eoin oisin fionn padraig seamus
  grainne roisin caoimhe maeve orla eamon cormac brigid ailsa morag fergus lachlan euan ewan isla mhairi iain alasdair
  lucinda boris ludmila natalya yelena irina galina tatyana vitaly sergey andrei alexei nikolai pavel oleg olena bohdan taras
  kateryna zofia agnieszka malgorzata katarzyna pawel krzysztof jakub wojciech magda ewa jerzy tomasz marek zdenek jiri
  petr pavlina lenka zuzana istvan laszlo gabor zoltan katalin ilona andras ferenc mihai ioana andreea bogdan radu dragan milan
  goran zoran jelena milica marija luka mateja nikola stavros giorgos dimitris yiannis eleni kostas despina
  giuseppe giorgio matteo francesco chiara giulia alessia federica silvia enzo salvatore gaetano carmela
  joao rui tiago nuno catarina mariana thiago vinicius rafaela
  ingeborg birgit heike jurgen wolfgang dieter klaus gunther helmut uwe torsten stefanie anke silke ute matthias sabine
  lars sven bjorn solveig magnus henrik mikkel soren freja mette aino mikko juhani pekka kaisa
  femke joost pieter willem sanne lotte daan bram anouk mathieu thibault guillaume benoit francois jacques luc pascal
  celine amelie margaux manon lea elodie aurelie veronique sylvie brigitte
  ayumi haruka haruto hiroshi kenji takashi yoko naoko sakura akiko yumi keiko satoshi daisuke xiao wei jing ming
  hyun sung linh thuy minh tuan thanh huong phuong duc nguyen siti putri dewi budi
  agus arif rizal nurul farah aminah zainal aziz hafiz amirul reyna rosalinda maricel jhun benigno
  suresh ramesh mahesh ganesh dinesh sanjana sunita geeta sita kavita pooja neha divya deepa meera radha lata usha
  aditya rohan rohit rahul varun nikhil karthik arvind harish manish vivek ashok gopal mohan krishnan lakshman venkat
  harpreet manpreet jaspreet amarjit kuldeep balwinder simran navdeep zahra fatemeh mehdi hossein parisa nasrin shirin farid
  layla yasmine rania hanan huda salma nour khaled tarek youssef mustafa bilal faisal nadeem rukhsana
  shabnam zeynep emre ayse murat elif deniz selim burak yael noa shira tamar avi moshe shlomo eitan noam rivka chaya devorah
  chinwe chioma nneka ifeoma obinna chukwuemeka uche nnamdi tunde segun kunle yemi folake bukola funmi ayodele olumide
  kwabena kojo akosua abena efua esi adwoa nana wanjiru njeri kamau otieno achieng mwangi kipchoge wambui
  thandiwe sipho nomsa zanele lindiwe bongani themba tendai rudo tatenda farai mandla nkosi amara zola imani makena
  xochitl itzel citlali guadalupe lupita concepcion refugio socorro pilar rocio macarena inmaculada iker gorka
  kalani leilani keoni malia nalani keanu makoa tane aroha hemi moana sione mele tevita sequoyah cheyenne winona
  ignatius thaddeus cornelius montgomery percival archibald clementine henrietta winifred marjory millicent blessing godwin
  steph olly nic jonny jonno dani danni ali sammy debs trish marge barb lou mo vic vik jude jules gabby gabi becs bec soph lottie
  hattie evie izzy tilly libby lexi lexie zak zac ricky robbie stevie tommo dave deano kaitlynn ashleigh brittney jaxson karly
`);
