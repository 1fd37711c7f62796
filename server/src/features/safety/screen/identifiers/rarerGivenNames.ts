import { wordSet } from './wordSet.ts';

/** Given names that are seldom met, of many languages; those that are everyday words too are left out. Drawn from the name lists of Faker (MIT licence). */
export const rarerGivenNames = wordSet(`
  aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aalok aamod aanand aanandinii aanjaneya aanuoluwapo
  aaratrika aarya aaryan aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman aba abagail abani abayomi
  abbey abbie abbigail abdiel abebi abeiku abelardo abeni abhaidev abhaya abhirath abhisyanta abigale abigayle abimbola
  abiodun abiola abiona abisola abisoye abner abosede abril achalesvara acharyasuta achille achintya achyut adah
  adalberto adaline adan adaugo addie addison ade adebankole adebiyi adebola adebowale adeboye adebukola adedaramola
  adedayo adedeji adedoyin adegoke adekitan adekola adekunle adel adela adelaida adelaide adelajda adelbert adeleke
  adelia adelie adelina adeline adell adella adelle adenike adeniyi adeolu adeoti adepeju aderopo adesewa adeshina
  adesoji adesua adetayo adetoke adetoun adeyi adheesh adhiraj adhrit adigun adikavi adil adina adinath aditeya adolf
  adolfo adolph adolphus adonis adrain adrianna adriano adriel adrien adrienne adripathi adunni advaya adwitiya afia
  afolarin afonso afton afua agasti agastya agata agaton aglae agneya agnimitra agniprava agnivesh agrata agrypina
  agustin agustina ahalya ahilya ahmad ahmet aicha aida aileen aimee aishani aissatou aiyana ajala ajani ajeet ajit
  ajoke akande akanmu akanni akeem akinkunmi akinlabi akinwale akofa akorfa akos akroor aksel akshainie akshaj akshat
  akshata akshita akua akula akumaa akunna akwasi akwesi alaba alade alaina alamu alanis alanna alayna alban alberta
  albertha albin albina alda alden alea alec aleen alejandrin alek aleksander aleksandra aleksy alena alene alessandra
  alessio aletha alexandre alexandrea alexandria alexandrine alexandro alexane alexanne alexia alexie alexys alexzander
  aleyna alf alfonso alfonzo alford alfreda alfredo alia alica alicja alida alienor alima aline alisa alisha alissa
  alivia alix aliya aliyah aliza alize allegra allene allie ally alois alok alonzo alphonso alta althea alton alva
  alvah alvena alvera alverta alvina alvis alwar alya alyce alycia alysa alysha alyson alysson ama amabela amahle
  amalia amani amar amaranaath amaresh amari amarnath amaya ambar ambrose ambrozy amely america americo ameyatma amie
  amin aminat aminu amira amish amiya amodini amogh amoke amope amos amparo amrit amrita amritambu amya anaadi anabel
  anabela anabelle anael anaelle anagh anahi anais anala anamika ananda anandamayi anang ananta anasooya anastacio
  anastazja anasuya anatol anatolie anderson andreane andreanne andrej andrzej andzelika anele aneta angeline angelique
  angelita angelo angus anibal anica anika anila anilaabh anilabh anish anissa aniya aniyah anja anjaneya anjolaoluwa
  anjushree anjushri anka ankal annabel annabell annabelle annalise annamae annamarie annapurna annelie annemarie
  annetta anni annika ansel ansgary anshula ansley antoinette antone antonella antonetta antonette antoni antonietta
  antonin antonina antony antwan antwon anuja anunay anuraag anurag anusuya anwesha apollinary apollo apsara ara
  araceli aracely arch archan arda ardella arden ardith arely ari ariadna arian ariane arianna aric arielle arike
  arindam arinola aris aristide arkadiusz arkady arlie arlo armand armando armani armin arnaldo arne arnesh arno
  arnoldo arnulfo aron arseniusz artur aruna arvel arvid arvilla arwen arya aryan aryanna arystarch asa asake ashlee
  ashleigh ashlesh ashly ashlynn ashton ashtyn asia aslesha assunta asya atanazy athena atinuke atmaja atmanand
  atmananda atreyee atreyi aubree aubrey audie audra audreanne augusta augustin augustina augustine augustus aurea
  aurel aurelia aurelian aurelio aurica aurora aurore austen austyn avadhesh avani avantika avis awero awesi axel
  axelle aya ayana ayanda ayaz ayden ayebatari ayinde ayinke ayize ayla aylin ayman ayodeji ayoka ayomide ayomikun
  ayotude ayushmati azra azubuike baaba baala baalaaditya baalagopaal babasola babatunji babawale bafana bahula baidehi
  baijayanti bailee bailey bakula bala balaaditya balachandra baladitya balagopal balagovind balamani baldwin balgopal
  bandhu bandhul bangizwe banji bankim bankole baran baris barney baron barrett bartholome barton basanti bastian
  batuhan baylee bazyli beata beatrycze beau beaulah bela belinda belle benedict benedikt benedita benedykt beniamin
  benicio benito benjamim bennett bennie benny benton berat berenice berkay bernadine bernardo berneice bernhard bernie
  berniece bernita berry berta bertha bertram bertrand beryl bessie bethel betsy bette bettie bettye beulah bhaanumati
  bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati
  bharadwaj bharat bhardwaj bhargava bhargavi bhasvan bhaswar bhaumik bhavani bhaves bheeshma bhekimuzi bhekizizwe
  bhekumbuso bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati
  bhupen bhushan bhushit bhuvanesh bianka bibiana bibianna billie bilva bilwa birdie birjesh bishnu blair blaise blanca
  blanche blanka blaze blazej bobbie bodhan bojan bojana bolatito boluwatife bonginkosi bonita borys boyd bozena
  bozidar braden bradford bradly brady braeden brahma brahmaanand brahmabrata brahmdev brajan brajendra brajesh brandi
  brando brandt brandyn branimir branislav branka brannon branson brant braulio braxton brayan breana breanna breanne
  brenden brendon brenna brennan brennon breno bret bria briana brianne brice bridgette bridie brielle brigita brijesh
  brionna brisa britney britt brock broderick brody brook brooke brooklyn brooks bruna bryana bryant brycen brygida
  bryon buchi buck buddhana budhil buford buhle bulah bunmi burdette burley burnice busayo busisiwe buster byron cade
  caden caesar caetana caio caitlyn cale calebe caleigh cali calista camden camelia camilla camren camron camryn
  camylle candelario candice candida candido carey caridad carina carissa carlee carles carleton carley carli carlie
  carlo carlota carlotta carlton carmel carmella carmelo carmine carminho carmo carolanne carolina carolyne carroll
  carson cary casandra casimer casimir casper cassandre cassidy cassie caterina catharina catharine cathrine cathryn
  caua cayla ceasar cecelia cecil cecile cecilie cecylia cecyliusz cedric cedrick cedrik celestin celestine celestino
  celia celina cem ceyda ceylin cezar cezary chaanakya chadd chadrick chaim chaitan chakor chakradhar chakravarti
  chakrika chanakya chanda chandak chandan chandani chandi chandini chandira chandler chandni chandra chandraayan
  chandrabhan chandradev chandrakala chandraketu chandrakin chandramani chandran chandranath chandrani chandravati
  chanel chanelle chapal chapala charak charley charli charumati charuvrat charvi chasity chaten chatur chatura
  chaturaanan chaturbhuj chauncey chaz chelsey chelsie cherechi chesley chet chetan cheyanne chiamaka chidaakaash
  chidaatma chidambar chidambaram chidananda chimamanda chinyere chiranjeev chiranjeeve chisom chitraksh chitrali
  chitramala chitrangada chizoba christa christelle christiana christie christop christoph christophe christy chukwu
  chyna cicero cielo cierra citlalli clair clarabelle clare clarissa clark claud claudie claudine claudio clea clemence
  clemens clement clemente clementina clemmie cleo cleora cleta cletus cleve clifton clinton cloe clotilde clovis cloyd
  clyde coby colby cole coleman colins collin colt colten colton columbus conchita conner conrad constanca constance
  constantin cooper cora coralie corbin cordelia cordell cordia cordie corene corine corinna cornelia cornell corrine
  cortez cortney corvin cosima coty coy crawford creola cristal cristiano cristobal cristopher cruz crystel cullen curt
  cydney cyra cyril cyrus cyryl daevi daevika dagmar dagmara dahlia daija daisha daiwik dakota daksha dakshayani dalia
  dalila dallin dalton damaris damayanti dameon damiana damife damilare damilola damion damodara damola damon dandak
  dandapaani dandre dane dangelo danial danica daniella danika danilo danjuma dannie dante danyka daphne daphnee
  daphney darasimi darby darcy daren darian dariana darien darin darina dario darion dariusz darko darla daron darrel
  darrick darrin darrion darron darshan darshwana darwin daryl dashawn dasia datta davi davide davin davion davon
  davonte dawid dawson dax dayaamay dayaananda dayaanidhi dayamayee dayana dayna dayne dayton deangelo debora dedric
  dedrick dee deeksha deenabandhu deepali deepan deepankar deependra deepesh deeptanshu deeptendu deeptiman deeptimay
  deeptimayee deeptimoy deeptimoyee deevakar defne deion deja dejah dejon dejuan delaney delbert delfina delilah dell
  delmer delores delpha delphia delphine demarco demarcus demario demetris demetrius demetriusz demilade demond dena
  deneval denis denisa deon deondre deontae deonte dereck derick deron derrick deshaun desiree dessie destany destin
  destinee destiney destini dev devadatt devagya devajyoti devak devan devangana devani devante devasree devdan deven
  devesh deveshwar devi devika devon devonte devvrat devyn dewayne dewey dewitt dexter dhana dhanadeepa dhananjay
  dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri dhruv dhyanesh dhyaneshwar diamond
  dianna dianne digambar digambara diksha dilan dilara dillan dillon dimitri dinakar dinis dinkar dino diogo dion
  dionizy dipali dipankar dipendra dipesh diptendu divaakar divakar divjot dixie dock dolly domenic domenica domenick
  domenico domingo dominick dominik donat donata donato donavon donnell donnie donny dora dorcas dorian dorina dorota
  dorotea dorothea dorris dortha dorthy dovie doyinsola doyle draga drake draupadi dron drona duarte dudley duduzile
  dulari dulce dumisani durga durgeshwari durodola durward dusan dwaipayan dwaipayana earlene earline earnest
  earnestine easton ebba ebiere ebiowei ebunoluwa eda edd eddy eden edgardo edison edita edmond edmund edouard eduard
  eduarda edvin edwardo edwina edyta edyth edythe eekalabya efe effie efraim efrain efrem efren einar eino ekaaksh
  ekadant ekaksh ekalavya ekaling ekaparnika ekdant ekow ekundayo ela eladio elaina elakshi elbert elda eldon eldora
  eldred eldridge elea eleanora eleanore eleazar electa elenor elenora eleonora eleonore elfrieda elia eliabeth eliah
  elian eliana eliane eliasz elie eliezer elin elina eline elinor elinore elio elisabeth elise eliseo elisha elisio
  elissa eliza elli elliot elliott ellis ellsworth elly elmer elmira elmo elmore elna elnora eloa elody eloisa eloise
  elouise eloy elroy elta elton elva elvera elvie elvira elvis elwin elwira elwyn elyse elyssa elza elzbieta ema
  emanuel emanuela emanuelly emelia emelie emely emerald emerson emery emie emile emilian emiliano emilie emilija
  emilio emin emir emmalee emmanuelle emmet emmett emmie emmitt emmy emory ena enakshi enes enid eniola enoch enola
  enos enrico ensar enya ephraim erast eren eriberto erich erick ericka erling erma erna ernestina ernestine ernie
  ervin erwin eryn esha eshana eshita esma esperanza esse essie esta estefania estel estela estell estella ester estera
  estevan estrella esupofo etha ethel ethelyn ethyl etienne ettie eudokia eudoksja eudora eugen eugenia eugenie
  eugeniusz eula eulah eulalia eulalie euna eunice eusebio eustracjusz evalyn evangeline evans evelin evelina eveline
  everardo everett everette evert evie ewald ewatomi ewelina ewell eyram ezekiel ezequiel fabian fabiana fabiano fabien
  fabienne fabio fabiola fabrice fabricia fabricio fadekemi faderera fae fannie fanyana fatma faustino fausto favian
  fay federico fedora fehintola feliciano felicie felicita felicity feliks felipa felton ferdinand ferdynanda fermin
  ferne fibikemi fidel fiifi fikayomi filemon filiberto filip filipa filipe filomena finja finley finn finnley flavia
  flavie flavio fleta fletcher fleur flo flor flora flore florencia florencio florencja florentin florian florida
  florine flossie floy floyd flynn folafoluwa folashade folu ford forest forrest francisca franciszek franciszka franco
  franklin franziska frederic frederica frederico frederik frederique fredrick fredy freeda freeman freida freya frieda
  friedrich fritz fryderyk funani funmilade funmilayo furkan furman fynn gabin gabriella gabrijela gael gaetan gage
  gaia gajaadhar gajabahu gajadhar gajbaahu galfryd ganak ganaka ganapati gandharv gandharva gangesh gardner garett
  garfield garland garnet garnett garret garrett garrick garrison garry garth garud garuda gaspar gaston gati gatik
  gatsha gauraang gaurang gauranga gautam gautama gautami gayatri gayle gbadebo gbeminiyi gbemisola gbolahan gbowoade
  gedeon geetanjali gemine gemini genesis geneva genevieve gennaro genoveva geo georg georges georgette georgiana
  georgianna georgina geovanni geovanny geovany gerardo gerazym gerda gerhard germaine gerrit gerry gerson gertruda
  gertrude ghanaanand ghanashyam ghanshyam gia giada gian gianluca gianni gideon gifty gil gilberto gilda giles gillian
  ginewra gino gioia giovani giovanna giovanny giri girija girik girika girindra giriraaj giriraj girish girja gisselle
  gita gitanjali giuliana giuliano giulio gladyce glenna glennie gobinda godfrey golda goncalo gonsalwy gonzalo gopaal
  gopee gopi gorakhnath gordana goswamee goswami gotum gouranga goutam govinda gracie graciela gracja grady granville
  grayce grayson gregg gregor gregoria gregorio greyson griffin grover grzegorz gubio gudakesa gudakesha gudrun guido
  guilherme guillermina guiseppe gunnar gunner gurdev guru gussie gust gustav gustave gwendolyn gwido habib habiba
  hadley hailee hailey hailie hakan hal haleigh haley halie halima halle hallie hamsini hamza hana hanna hannabel hanne
  hannes harald hardy hari harinakshi harinarayan harit harita harley harmon harmony harrison hasan haskell hassie
  hattie haven hayden haylee hayley haylie hazle heath heber hedi heema heitor helene helga helin helio hellen helmer
  heloisa heloise henderson hendrik henri henriette henrique henryk henryka hermann hermina hermine herminia herminio
  hernan hershel herta hertha hester hettie hieronim hilario hilarion hilbert hilda hildegard hillard hillary hilma
  hilton himadri himani hipolit hipolito hiram hiranmay hiranmaya hiranya hlengiwe hobart holden hollie hollis homer
  homero horace horacio horacy hortense hosea houston howell hoyt hubert hudson hulda humberto hunter hyman ibidapo
  ibironke ibukunoluwa icie ida idell idella idowu idris ifeoluwa ifunanya ige ignacio ignacy ike ikenna ikeoluwa
  ikhidie ila ilayda ileana ilene iliana ilias ilja ilyas imelda imke immanuel imogen imogene imoleoluwa ina inara
  inaya inder indira indra inez inga ingrida inioluwa inka innocenty inyoni ira irem iremide irena ireneusz ireti
  iretioluwa irvin irving irwin isa isabela isabell isabelle isabelly isac isadora isadore isai isaias iseoluwa ishola
  isidro isioma isis isisa ismael ismail isobel isom israel issac itunuoluwa iva ivah ivana ivanka ivanna ivica ivo
  ivory iyabode iyadunni iyanuoluwa iyinoluwa izaak izabela izabella izaiah izajasz izolda izydor jabari jabulile jace
  jacey jacinthe jacinto jackeline jacklyn jacky jaclyn jacobo jacquelyn jacynthe jadesola jadon jadranka jadwiga jadyn
  jaeden jagadish jagadisha jagathi jagdeep jagdish jagmeet jahnu jai jaida jaiden jailyn jaimini jairo jakayla jakob
  jakubina jaleel jalen jalon jalyn jamar jamarcus jamel jameson jamey jamil jamila jamir jamison jammie jana janae
  janaina janelle janessa janick janie janina janine janis janiya janna janne jannie jannik jannis jano janosch janusz
  jany jaquan jaquelin jaqueline jara jaren jari jarne jarod jaron jarred jarrell jarret jarrett jarrod jarvis jasen
  jasmin jasmina jasna jaunita javas javon javonte jaya jayce jaycee jayda jayde jaydon jaylan jaylen jaylin jaylon
  jayme jayne jayson jazlyn jazmin jazmyn jazmyne jeanie jeannette jeannie jed jedediah jedidiah jefferey jeffery
  jeffry jena jenifer jennings jennyfer jens jensen jerad jerald jeramie jeramy jerel jeremi jeremias jeremiasz jeremie
  jermain jermaine jermey jerod jeromy jeronimo jerrell jerrod jerrold jesper jessika jessy jessyca jett jette jettie
  jevon jewel jewell jil jimena jimmie jitender jitendra joachim joakim joana joanie joannie joanny joany joaquim jodi
  jody joelle joesph johann johannes johathan johnathan johnathon johnnie johnpaul johnson jolayemi jolie jolien joline
  jona jonatan jonathon joojo jordane jordi jordon jordy jordyn jorgen joris josefa josefin josefina josefine josep
  joshuah josiah josiane josianne josue jovan jovani jovanny jovany jozef jozefina jozue judah judd jude judson judyta
  jule jules julianne julien julieta juliette julita julius juliusz juna junius juri justen justina juston justus
  justyn justyna juvenal juwan juwon jyoti jyotis jyotsana kaan kacey kaci kacie kade kaden kadin kaela kaelyn kagiso
  kaia kailash kailee kailey kailyn kaitlin kaja kale kaleb kaleigh kaley kali kalinda kalistrat kallie kalpana kalyani
  kama kamala kamalesh kameron kamil kamila kamille kamla kamlesh kamren kamron kamryn kanak kanaka kanchan kane
  kanishka kannan kannen kanti kara karan kareem karelle kari kariane karianne karin karine karlee karley karli karlie
  karlo karol karolann karolina karoline karson kartik karunanidhi kasandra kasey kashyap kashyapi kasper kassandra
  katarina katelin katelynn katharina katheryn kathlyn kathryne katja katlyn katlynn katrin katrine kattie katy kavon
  kaya kaycee kayden kaylah kaylee kayley kayli kaylie kaylin kayode kazimierz keagan keara keaton keegan keeley keely
  keenan keerti kehinde keira keji kellen kelley kelli kellie kelsi kelsie kelton kelvin kemal kemi kenan kendall
  kendrick kenna kennedi kennedy kennith kent kenton kenya kenyatta kenyon keon kerem kerim keshaun keshawn keven kevon
  keyon kgabu khalil khanyisile khethiwe khulekani kian kiana kianna kiarra kiel kiera kikelomo kiley kilian kip kira
  kiran kirstin kirti kitty kjell klaas klara klarencjusz klaudia klaudiusz kleber klemens klementyna kleopatra kobe
  koby kody kolawole kolby kole konrad konstancja konstantin konstanty konstantyn koralia koray korbin korede korey
  kornel korneli kornelia korneliusz kory kraig kris krishna krishnadas krishnadasa kristi kristian kristie kristijan
  kristine kristofer kristoffer kristopher kristy krystal krystel krystian krystina krystyna ksawera ksawery ksenia
  ksenofont kubra kubura kujoe kumari kumuda kurtis kwadwo kwaku kwamena kwasi kweku kwintyn kyan kyla kylee kyleigh
  kyler kyra laal lacey lacy lada ladarius ladislau ladislav lafayette lai laila laisha lakshmidhar lakshminath lal
  lalita lambert lamont lana landen laney langa lara larisa laron larue larysa lasse laure laurel laurencja laurencjusz
  laurens laurent laurenty laurentyna lauretta lauriane laurianne laurin laurine laury lauryn lavada lavanya lavern
  laverna laverne lavina lavinia lavon lavonne lawrencia lawson laxman laxmi layne lazar lazaro lazarz leana leander
  leandra leandro leann leanna leatha leda leela leif leigh leke lela lelah leland lelia lempi lemuel len lene leni
  lenia lenn lenna lennart lennert lennie lennox lenny lenora lenore lenya leola leonardo leone leonel leoni leonid
  leonida leonidas leonie leonor leonora leontina leopold leopoldo leora lera lerato lere lesley lesly lessie lester
  leta letha letitia letizia lev levent levi levin lew lexi lexie lexus leyla lia lian liana lias libbie libby lidia
  lidija lili lilia lilian liliana liliane lilianna lilla lilliana lillie lilly lilyan linn linnea linnie lino linus
  linwood lio lion lionel lisandro lisanne lise lisette litzy liv liva livia livio liya liyana liza lizbeth lize lizeth
  lizzie llewellyn loic lolade lolita loma lon london lonie lonnie lonny lonzo lora loraine loren lorene lorenz lorenza
  lorine loris lorna lotta lottie lou louie lourdes lourenco louvenia lowell loy loyal loyce luan luana luca lucca
  lucian luciana luciano lucie lucien lucienne lucija lucile lucio lucious lucius lucja lucjan ludie ludovic ludwig
  ludwik ludwika lue luella luena luisa luise luiza lujza lukas lukasz lukhona lula lulu lungelo lupe lura lurline
  lwandle lya lyda lydie lyla lyle lynda lynette lynne lyric lysanne mabelle mable macey maci macie mack macy madalena
  madaline madalyn maddison madeleine madelyn madelynn madge madhuri madie madilyn madisen madisyn madonna mads madyson
  maegan mael maelle mafalda magali magdalen magdalena magnolia mahendra maheswar mahir mai maia maica maida maira
  maite maiya maja major makary makayla makenna makenzie makinwa maksim maksym maksymilian malachi malati malena malika
  malin malina malinda mallie mallory malti malvina malwina mamie mandaakin mandakini manel manfred mangala mangalya
  mani manik manikya manisha manjusha manley manoj manuela maphikelela mara marceli marcelina marcelino marcella
  marcelle marcellus marcelo marcin maren margareta margarete margarett margaretta margarette margarida marge margie
  margret mariane marianna mariano maribel marica maricarmen mariela mariella marielle marietta marika marilie marilou
  marilu marilyne marin marina marisa marisol marit maritza marius marjolaine marko markus marlee marlen marlena marley
  marli marlin marlo marlon marques marquise marthe martim martine marty martyna marut maryann maryjane maryna maryse
  masa matej mateus mateusz matheo matheus mathew mathias mathilda mathilde mathis matias matilda matilde matis mats
  matthis matti mattia mattie mattis matylda maud maude maudie mauricio maurine mauro maurycy maverick mavis mawuena
  mawusi maxie maxim maxima maxime maximilian maximiliano maximillia maximillian maximo maximus maxwell maybell
  maybelle maye maymie maynard mayoor mayra mayte mazie mbalienhle mckayla mckenna mckenzie meagan meaghan meda medina
  meena meenakshi megane meggie meghan meghnad meghnath meike meire mekhi melania melany melba melek melike melina
  melis melisa mellie melvin melvina melyna melyssa menaka menka mercia merl merle merlin merritt mert mertie merve
  mervin meryem meta mhambi micael micaela micah michal michale michalina micheal michel mick mika mikail mikayla mikel
  mikolaj mila milana milena milford milla miller milo milos minakshi mindy minerva minnie mira mirac miracle miran
  miray mirco mireille mirela mireya mirka mirko miro miron miroslav miroslava misael missouri misty mitchel mittie
  mladen mobolaji modest modesta modesto modupe mofifoluwa mohana mohinder mohini moira moises mojisola mojisoluwa
  mojzesz mollie monika monroe monserrat monserrate montana monte monty moradeke morayo morenike morgana moriah moric
  moritz morolake morris morten mortimer morton mose moses mossie mosunmola motunrayo moussa moyosore mozell mozelle
  mpilo mpumelelo msizi mthunzi muhammed mukesh mukul murilo murl murphy murray musa musawenkosi muyiwa mya myah mylene
  myles myriam myrl myrna myron myrtice myrtie myrtis nada nadezda nadir nadja nadzieja nael nakia nalini nanda nandi
  nannie naomie napoleon narayan narciso narendra narinder nash nasir natan natanael nataniel natasa nathalie nathanael
  nathanial nathen naval naveen navin nawal nayeli nazariusz nazary ndleleni ndondoloza neal ned neda nedra nela nelda
  nella nelle nelli nelly nels neo neoma nestor nettie neva nevena nevio newell newton nhlakanipho nia nicholaus
  nichole nicklaus nickolas nico nicolai nicolette niels nika nike nikki nikko niklas niko nikodem nikolas nila nils
  nimakoah nimit ninioluwa nino niranjan nirbhay niro nisa niyilolawa nkanyezi nkosenye nkosinhle nkosiyabo noble noe
  noelia noemi noemie noemy nofoto nokuthula nola nolan nolwazi nomvula nona nonhlanhla nonjabulo nonkululeko noor
  norah norbert norberto norene norris norval norwood nova novella nozipho ntokozo ntombizodwa nubia nuria nya nyah
  nyasia oba obanijesu obie obioma oceane ocie octavia octavio oda odell odessa odie odin odunayo ofelia ogooluwa
  ojaswini oke okey okiki ola oladara oladare oladimeji olaf olaide olajumoke olakunle olamide olanrewaju olansile
  olaoluwa olasunmbo olatunbosun olayinka ole olen oleta olimpia olin olive olivier oliwia oliwier ololade olufeyisayo
  olufunke olufunmi olumorotimi olusola olutomiwa oluwafemi oluwakemi oluwamuyiwa oluwasanmi oluwasegun oluwaseun
  oluwaseyi oluwatosin oluwatoyosi oluwatumise oluwole oluwunmi oma omana omari omawunmi omer omobobola omobolanle
  omodunni omolabake omolara omolola omosalewa omotara omotayo omotola omotolani omotoun omowumi ona onie onome
  onoriode onufry onur oormila opal opalina opaline opemipo opeoluwa opeyemi ophelia ora oral oran oren oreofe orestes
  orie orin orion orland orlando orlo orpha orrin orval orville osbaldo osborne oskar osmund osunleke osvaldo oswald
  oswaldo otha otho otilia ottilie ottis ova oyenike oyindamola oyindasola ozella padma palma pankracy pantaleon paola
  param paramartha paris parker parvati pascale pasquale patrice patricio patrik patrizia patrycja patrycjusz patrycy
  patryk pattie patty paulette paulina paulo paxton payton pearlie pearline peggie pelagia pelumi penelopa perla
  petronela peyton phila philani philipp philippe phiwokwakhe phoenix pia pierce pietro pinkie pio piper pius platon
  polikarp poornima porfiriusz porfiry porter pramila pran pranay prasad prasanna prathamesh prayag precious preity
  prem prema presley prince priyala prokles prokop prokul prosper providenci prudence puneet purnima purushottam pushti
  queenie quinn quinten quinton rachael rachela rachelle radeke radomir radoslav radovan rae raegan rafal rageshwari
  rageswari raheem rahel rahsaan raina raisa rajan rajendra rajinder rajiv rajko rajmund rajnold rakesh raleigh ramaa
  rameshwar ramiro randal randi randolf randolph ranjeet ranjit ransom raoul raphael raphaelle rashad rashawn rasheed
  rasheedah rasmus rati raven rayan raymundo reagan reanna rebeca rebeka rebekah reece reed reese regan reid reilly
  reina reinhold remilekun remington renata renato ressie reta retha retta reva rey reyes reymundo reynold rhea rhett
  rhianna rhiannon rhoda riana riccardo richie richmond rickey rickie rico rigoberto riley rina ritesh robb robbie
  robyn rochelle rocky roderyk rodger rodolfo rodrick roel rogelio rogers rohana roksana rolando roma romaine romana
  romeo romeu romina romy ronaldo ronja ronke ronny roosevelt rory rosalee rosalia rosalind rosalyn rosamond rosanna
  roscoe rosella roselyn rosemarie rosendo roser rosetta rosina roslyn rossie rotimi rowan rowena rowland roxane royal
  royce roza rozalia rozella rubie rubye rudolf rudolph rudra rufina rukhmani rukmin rupert rupinder russ russel rusty
  ruta ruthe ruthie ryann ryder rylan rylee ryleigh ryley ryszard sabina sabri sabryna sachin sadye safa safira safiya
  sage saige salih sallie salome salomey salomon salwator samanta samara sameer sami samia samira sammie sammy samson
  sancho sanda sander sandrine sandro sanele sanford sanja sanka santina santino santos sanya sarada sarai sarala
  saraswati sarina sarisha sarla saroja sarvin sasa saskia satish satyen sava savanah savanna savion scarlett schuyler
  scot scottie scotty sebastiao sedrick segilola sekinat selin selina selma selmer semih sena serafin serafina serge
  sergi sergiusz severin seweryn seye sfiso shad shaina shaka shakira shakti shakuntala shalewa shana shanel shanelle
  shania shanie shaniya shankar shanna shanny shanon shantanu shanti shany sharda shari sharmila shashi shashikala
  shaylee shayna shayne shea sheela shekoni shelia shelly shemar sher sheridan sherman sherri sherwood sheryl shiv
  shivakari shobhana shola shresth shresthi shreya shreyashi shridevi shrishti shubha shubhaprada shwet shyann shyanne
  sibongile sibusiso sibyl sid siddarth siddhi siddhran sidonia sienna sifiso sigmund sigrid sigurd sijuade silas
  silvan silvana sim simao simeon similoluwa simisola simona sina sinan sincere sindisiwe siphephelo siphiwe sirineu
  sitara sithembiso siyanda sizakele sizani skye skyla skylar slavica slavka sloka smita smriti sname sofie solange
  soledad solomon solon somnath somu sonja sonny soraia soraya sowande spirydion stan stanford stanislav stanislava
  stanislaw stanton stefania stela stephan stephane stephania stephany stephon sterling stevie subhash subhashini
  subhasini subodh subomi sucheta sudeva suelen sujata sukanya suma suman sumayyah sumitra surya suryakant suryakanta
  suryakantam susana susanna susanne susheel sushil sushma susie suzana swami swapnil swara swarnalata sweta sybilla
  syble sydnee sydni sydnie sylvan sylvester sylwester sylwia szczepan szymon tabea tabitha tacjana tad tade tadeo taha
  tahlia taiwo talia talita talon tami tamia tanirika tanja tanner tanushree tanushri tapan tari tarik tarja tarun
  taryn tate tatum taurean tavares taya teagan tej tejas tejumola tekla temidayo temitope teo teodor teodora teodoro
  terencjusz terri terrill tertuliano tess tessa tessie tevin thabisa thad thadie thalia thamsanqa thando thea theodor
  theodora theophile therese theresia theron thierry thobeka thora thulani thulisile thurman tia tiana tianna tiara
  tibor tierra tillman timmothy timmy timo timon timotej timoteo titi titilayo titilope tito titus tobiasz tobiloba
  tobin toby tod toke toki tokunbo tolulope toluwalope toluwani toluwanimi toma tomasa tome tomiloba tomislav tommie
  tomori toney tope torey torrance torrey toy travon tre tremayne trenton tressa tressie treva trever trevion trey
  trilochan trilochana trilok trilokanath trilokesh triloki trinity tristian tristin triston trudie trycia trystan
  tuana turner tushar twila tymoteusz tyra tyree tyreek tyrel tyrese tyrique tyron tyshawn tyson ubaldo udai udit
  ujjawal ujjwal ulices ulises uluthando ulwazi uma umang umut una unique upendra urban uriah uriel urmila uttam
  uzodimma vada vadim vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi valentim valentin valentine valentino
  valeria valerija vallie valter vance vanda vanesa vania varalakshmi vasanti vasco vasil vasudev vasudeva vasudha
  vasundhara vaughn veda vedang vedanga vedanshi velaphi velda velimir vella velma velva vena verda verdie vergie verla
  verlie vern verna verner vernice vernie verona veronika vesna vesta vicenta vicente vickie vida vidal vidhur vidhya
  vidur vidya viktor viktoria vilma vimal vimala vinay vince vincenza vincenzo vinnie violeta violette virgie virgil
  virginie vishnu vishwamitra vita vito vitor vitoria viva viviana viviane vivianne vivien vladimira vladislav vrinda
  vrund vusumuzi vyas waclaw waino waldo wale walenty walentyn walentyna waleria walerian walery walgierz walton wanesa
  warley washington watson wava wawrzyniec waylon webster weldon wellington werner weronika westley weston wiara wiktor
  wiktoria wilber wilbert wilburn wiley wilford wilfred wilfredo wilfrid wilfryd wilhelm wilhelmina wilhelmine willa
  willi willis willy wilmer wilson wilton wincenty winfield winnifred wirginia witalis wladyslaw wlodzimierz woodrow
  wuraola wyatt wyman xaver xenia ximena xzavier yaa yadira yago yahya yakubu yamileth yango yannick yannik yannis yara
  yaretzi yasin yasmeen yaw yazmin yejide yesenia yessenia yetunde yewande yibanathi yogendra yogesh yoginder yoshiko
  younes yuna yunus yuri yves zac zachariah zachariasz zachery zackary zackery zakary zander zane zaneta zaria zayd
  zdenka zechariah zehra zella zelma zena zeno zenzele zetta zina zion zita zithulele ziyad zobuhle zoey zoie zoila
  zora zula zuzanna zygmunt
`);
