// duban rights rescue
#include <sys/stat.h>

#include "base/failure.hpp"
#include "casework/rights/roles.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::rights_rescue {

namespace {

struct Options {
  std::string person, login, because;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("For root or the owner of the database's file, when no administrator is left: the "
             "person becomes one. It stands in the log as rescue."))
      .argument(o.person, "PERSON", N_("NAME, or NAME@UNIT when two have that name"))
      .text(o.login, "--login", "NAME", N_("their login, when none is on record"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban rights rescue 孙某 --because 管理员离职", N_("a new administrator"));
}

bool owns(const std::string& file, const std::string& uid) {
  struct stat its {};
  return uid == "0" || (stat(file.c_str(), &its) == 0 && std::to_string(its.st_uid) == uid);
}

int run(const Options& o, Session& session) {
  if (!owns(session.database_path(), session.environment().uid))
    throw base::Failure(base::Kind::refused,
                        N_("only root and the owner of the database's file rescue"));
  const auto person = casework::rescue(session.context(), o.person, o.login, o.because);
  session.say(base::Message(session.options().dry_run ? N_("dry run: nothing was written")
                                                      : N_("{name} is an administrator now"))
                  .with("name", person.name));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rights_rescue
