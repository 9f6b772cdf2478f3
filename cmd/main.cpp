// Arguments and environment in, exit code out.
#include <csignal>
#include <iostream>

#include "cmd/run.hpp"

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a size limit is reported like a full disk
  std::ios::sync_with_stdio(false);
  return duban::cmd::run(duban::cmd::environment_of(argc, argv));
}
