// A subcommand: options as a struct, their declaration, and what it does.
#pragma once

#include <memory>
#include <string>

#include "cmd/options.hpp"

namespace duban::cmd {

class Session;

class Command {
 public:
  Command() = default;
  virtual ~Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual void declare(Flags& flags) = 0;
  /// The exit code. Failures are thrown.
  virtual int run(Session& session) = 0;
};

using Factory = std::unique_ptr<Command> (*)();

/// A command from its four parts: Options, declare, run.
template <class Options>
std::unique_ptr<Command> make_command(void (*declare)(Options&, Flags&),
                                      int (*run)(const Options&, Session&)) {
  class Made final : public Command {
   public:
    Made(void (*declare_it)(Options&, Flags&), int (*run_it)(const Options&, Session&))
        : declare_(declare_it), run_(run_it) {}
    void declare(Flags& flags) override { declare_(options_, flags); }
    int run(Session& session) override { return run_(options_, session); }

   private:
    Options options_;
    void (*declare_)(Options&, Flags&);
    int (*run_)(const Options&, Session&);
  };
  return std::make_unique<Made>(declare, run);
}

}  // namespace duban::cmd
