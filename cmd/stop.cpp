// Signals as a flag.
#include "cmd/stop.hpp"

#include <csignal>

namespace duban::cmd {

namespace {

volatile std::sig_atomic_t asked = 0;

void note(int /*signal*/) { asked = 1; }

}  // namespace

StopWatch::StopWatch()
    : before_term_(std::signal(SIGTERM, note)), before_int_(std::signal(SIGINT, note)) {}

StopWatch::~StopWatch() {
  std::signal(SIGTERM, before_term_);
  std::signal(SIGINT, before_int_);
}

bool stop_asked() { return asked != 0; }

}  // namespace duban::cmd
