"""Fans a replay out with Spark: each partition through `replay --partial`, the counts through `replay --merge`.

    fan_out.py TOOL RECORDING PARTITIONS TARGET

TOOL is what calls wireproof, RECORDING a file of newline-delimited JSON. The sum goes to the file TARGET, as JSON.
"""

import shlex
import subprocess
import sys

from pyspark import SparkConf, SparkContext

RELEASE = "2.31.0"


def main(tool, recording, partitions, target):
    conf = SparkConf().setMaster("local[2]").setAppName("replay").set("spark.ui.enabled", "false")
    spark = SparkContext(conf=conf)
    spark.setLogLevel("ERROR")
    lines = spark.textFile(recording, minPartitions=int(partitions))
    command = f"{shlex.quote(tool)} replay {RELEASE} --partial --quiet --jobs 1 --label spark"
    # `checkCode` makes a part that fails fail the whole.
    parts = lines.pipe(command, checkCode=True).collect()
    print(f"{lines.getNumPartitions()} partitions, {len(parts)} parts", file=sys.stderr)
    spark.stop()
    merge = [tool, "replay", "--quiet", "--merge", "-", "--format", "json", "--output", target]
    subprocess.run(merge, input="\n".join(parts), text=True, check=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
