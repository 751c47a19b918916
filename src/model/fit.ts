import type { GpuSpeed } from "./estimate"
import type { ModelRecord, WebLlmSource } from "./models"

/** What is known of the machine that models run on. */
export type Machine = {
  /** Undefined where the browser offers no GPU. */
  gpu?: {
    hasF16: boolean
    /** The adapter computes on the CPU. */
    isSoftware: boolean
    /** Bytes of the largest buffer. */
    maxBufferBytes: number
    workgroupStorageBytes: number
    storageBuffersPerStage: number
    /** Undefined where it could not be measured. */
    speed?: GpuSpeed
  }
  /** Bytes of main memory; browsers round it, and say no more than they are allowed to. */
  memoryBytes?: number
  /** Bytes that may still be stored. */
  freeBytes?: number
}

export type Fit =
  | { fits: true }
  /** `certain`: it cannot run here. Else the browser does not know enough, and it may be tried. */
  | { fits: false; certain: boolean; why: string }

/** What web-llm 0.2.86 asks of every device. */
const WORKGROUP_STORAGE_BYTES = 32768
const STORAGE_BUFFERS = 10

/** Whether a model can run on a machine, of whose disk it still needs `missingBytes`; if not, why. */
export function fitModel(record: ModelRecord, machine: Machine, missingBytes = 0): Fit {
  const { source } = record
  // The embedded model runs everywhere; the others run elsewhere or say themselves whether they are there.
  if (source.engine !== "webllm") return { fits: true }
  return fitGpu(source, machine) ?? fitStorage(missingBytes, machine) ?? fitMemory(source, machine)
}

/**
 * Bytes of video memory that a machine seems to offer. No browser says how much there is (gpuweb/gpuweb#5505): the
 * largest buffer must fit into it, and a GPU without memory of its own gets about half of the main memory.
 */
export function videoMemoryBytes({ gpu, memoryBytes = 0 }: Machine): number {
  return gpu ? Math.max(gpu.maxBufferBytes, memoryBytes / 2) : 0
}

function fitGpu({ needsF16 }: WebLlmSource, { gpu }: Machine): Fit | undefined {
  if (!gpu)
    return cannot(
      "Needs a GPU, and the browser offers none. Switch on graphics acceleration in the browser's settings, or update the graphics driver.",
    )
  if (needsF16 && !gpu.hasF16) return cannot("Needs a GPU that computes with 16 bits; this one does not.")
  if (gpu.workgroupStorageBytes < WORKGROUP_STORAGE_BYTES || gpu.storageBuffersPerStage < STORAGE_BUFFERS)
    return cannot("Needs a newer GPU or graphics driver: what this one can share in one step is too little.")
  return undefined
}

function fitStorage(missingBytes: number, { freeBytes = Infinity }: Machine): Fit | undefined {
  if (missingBytes <= freeBytes) return undefined
  return cannot(
    `Needs ${decimalGb(missingBytes)} of disk space, and ${decimalGb(freeBytes)} are free. Delete another model, or make room on the disk.`,
  )
}

function fitMemory({ vramMb }: WebLlmSource, machine: Machine): Fit {
  if (machine.gpu?.isSoftware)
    return perhapsNot(
      "Probably too slow: here the GPU's work is done by the processor, minutes for one step.",
    )
  const offered = videoMemoryBytes(machine)
  if (toBytes(vramMb) <= offered) return { fits: true }
  return perhapsNot(
    `Probably too big: needs ${binaryGb(toBytes(vramMb))} of video memory, and this machine seems to offer about ${binaryGb(offered)}.`,
  )
}

/** The MB of model records are 1,048,576 bytes. */
export function toBytes(vramMb: number): number {
  return vramMb * 2 ** 20
}

const cannot = (why: string): Fit => ({ fits: false, certain: true, why })
const perhapsNot = (why: string): Fit => ({ fits: false, certain: false, why })

/** Memory is counted in powers of two, disks and downloads in powers of ten. */
const binaryGb = (bytes: number) => `${round(bytes / 2 ** 30)} GB`
const decimalGb = (bytes: number) => `${round(bytes / 1e9)} GB`
const round = (gigabytes: number) => Number(gigabytes.toFixed(1))
