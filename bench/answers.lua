-- The answers for programs that WorkbenchLoad asks for, one after the other, for wrk.
local addresses = {
  "/version", "/states.json", "/state.csv?of=KAZ", "/statement.json?of=c05_sco_timeline",
  "/figure.json?of=share(economy,RUS,TJK,2021)", "/note.txt", "/find.json?q=kaz", "/check.csv",
}
local asked = 0
request = function()
  asked = asked + 1
  return wrk.format("GET", addresses[asked % #addresses + 1])
end
