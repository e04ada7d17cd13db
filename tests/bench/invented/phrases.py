"""Phrases of the kind that reviews are written in, one a line."""

SUBJECTS = """
The Director
Elected members
The Lead Member
Frontline practitioners
The safeguarding board
Partners in health
The police and the schools
Team managers
The scrutiny committee
Young people
The performance board
Care leavers
Foster carers
Heads of service
The Chief Executive
The senior leadership team
School leaders
The corporate parenting panel
Social workers
The staff of the front door
Independent reviewing officers
The quality assurance service
Family support workers
The commissioning team
Parents and carers
The participation officers
"""

VERBS = """
described in detail
could explain with confidence
raised doubts about
gave clear examples of
had reshaped
did not yet measure
relied heavily on
asked for more information on
showed the reviewers
received regular reports on
had been consulted about
took pride in
could not always explain
had challenged constructively
had made steady progress with
"""

OBJECTS = """
how early help is offered across the borough
the way that thresholds are applied at the front door
the scheme of delegation and what it leaves to officers
the time that social workers have for direct work
the quality of case recording and supervision
the plan for recruiting and keeping experienced staff
the reports that go to the improvement board each quarter
the voice of the child in assessments
the arrangements for covering the Director in absence
the links between adults' and children's services
the number of children who move placement more than twice
the timeliness of initial child protection conferences
the joint strategic needs assessment and its use
how complaints and compliments lead to learning
the work programme of the overview committee
the induction of newly qualified social workers
the budget for placements and the risks that it carries
the offer to children with special educational needs
the programme of audits and what becomes of its findings
the membership and remit of the Children's Trust
"""

TAILS = """
and the papers that were read confirm this
although the pace differs from team to team
since the last inspection
and this was visible in every meeting that was observed
which partners outside the council also recognised
but few of the files that were sampled show it
with a clear line to the Chief Executive
and there is an agreed plan for the coming year
even where posts had been vacant for some months
so that concerns are escalated and answered
and members said that they would like to see more of it
which the council's own self-assessment had foreseen
without losing sight of outcomes for children
and nothing suggests that the wider portfolio has slowed it
"""

TITLES = """
Leadership is visible and widely trusted
Lines of accountability are clear on paper and in practice
Challenge is welcomed and acted on
The pace of improvement differs between teams
Reports are clear and lead to action
Supervision is regular but not always recorded
Partners know whom to call
Scrutiny draws on a wider group of members
The plan for succession is still informal
Young people see that their views change things
Early help has a shared front door
Workloads are watched and mostly fair
Data are shared late between agencies
Audits are frequent and their lessons are used
Staff meet senior managers often
The scheme of delegation needs to be brought up to date
Recruitment has become quicker
Complaints are read as a source of learning
The budget is stable and its risks are known
Commissioning follows need rather than habit
The board has regained its role
Thresholds are understood across agencies
Cover for absence has been tested
The self-assessment is candid
"""

DOCUMENTS = """
Scheme of delegation
Structure charts
Job descriptions and person specifications
Minutes of the scrutiny committee
Performance scorecard
Quality assurance framework
Children and young people's plan
Report of the safeguarding board
Self-assessment
Workforce strategy
Supervision policy
Report on complaints and compliments
Threshold document
Sufficiency strategy
Budget monitoring report
Forward plan
Audit programme and its findings
Corporate parenting strategy
Participation strategy
Improvement plan
Terms of reference of key boards
Letter from the inspectorate
Joint strategic needs assessment
"""

POSTS = """
Chief Executive
Leader of the Council
Lead Member for Children's Services
Executive Director of People
Service Director, children's social care
Service Director, education and early help
Head of Safeguarding
Chair of the Overview and Scrutiny Committee
Principal Social Worker
Chair of the safeguarding board
Head of Commissioning
Head of Virtual School
Director of Finance
Team managers
Newly qualified social workers
Children in Care Council
Foster carers
Designated nurse for safeguarding
"""

ASKS = """
Strengthen the plan for succession in the senior team
Keep the focus of scrutiny on children's issues
Bring the scheme of delegation up to date
Record supervision in one place and sample it each quarter
Agree with partners how data are shared
Publish the lessons of audits to all teams
Set out how cover for the Director is arranged
Give the front door a single measure of timeliness
Review the membership of the improvement board
Make the pledge to children in care known to every member
"""

BEGINNINGS = "Ash Birch Black Bridge Castle Clay Elm Fair Grey Hazel High Holt Kings Lang Long"
MIDDLES = "bourne combe dale field ford grove hurst leigh mere minster stead ton well wick worth"
ENDINGS = "North South East West Vale Forest Regis Magna Heath"
