namespace PaperGen.Model;

/// <summary>What everybody in the field abbreviates or builds on: a name that is one of these is no paper's own.</summary>
internal static class IntroducedNameAbbreviations
{
    private static readonly HashSet<string> s_all = new(StringComparer.Ordinal);

    // Fields and models in general.
    private const string Fields = "AI AGI ASI AIGC GenAI ML DL NLP NLU NLG CV HCI MLOps LLMOps STEM XAI IoT AR VR XR MR ADAS AV UAV";
    private const string Models = "LM LLM SLM PLM MLM CLM VLM LVLM MLLM LMM VLA VLN LRM ARM FM LFM TFM DNN NN CNN RNN GNN GCN GAT MLP "
        + "FFN LSTM GRU SSM DiT ViT MMDiT UNet GAN VAE VQVAE VQGAN AE "
        + "MAE EBM NeRF 3DGS 4DGS GS SDF LDM DDPM DDIM DM CM LCM ODE SDE CFG MoE SMoE MoEs MLA MHA GQA MQA KAN SNN GP SVM PCA kNN KNN "
        + "RF XGBoost MCTS LDA TFIDF BM25 HMM MRF CRF RBM SAE";
    private const string Language = "NER QA VQA OCR MT NMT SMT ASR TTS STT SER S2T T2S POS SRL NLI STS RE IE IR KG KB KGE KGQA KBQA ODQA "
        + "MRC ABSA GEC CoT ToT GoT PoT ICL IF IFT LCEL RAG GraphRAG "
        + "BPE OOV ToM MCQ MCQA SQL NL2SQL Text2SQL T2SQL DB API GUI UI UX CLI IDE HTML JSON XML PDF CSV URL LaTeX UGC";
    private const string Vision = "HOI ReID SR VSR ISR SLAM SfM MVS BEV RGB RGBD HDR LDR LiDAR MRI CT EHR ECG EEG fMRI WSI T2I T2V I2V "
        + "I2I V2V T2M T2A V2A T2T I3D 2D 3D 4D 6D 6DoF DoF FPS FOV SD SDXL SVD PBR VTON SMPL "
        + "UHD HD PSNR SSIM LPIPS FID FVD IS mAP IoU mIoU AP AUC AUROC MSE MAE RMSE BLEU ROUGE CER WER F1 EM MRR NDCG PPL TPR FPR MOS "
        + "CIDEr METEOR";
    private const string Training = "RL MARL RLHF RLAIF RLVR IRL IL BC MDP POMDP SFT PEFT FT PT QAT PTQ KD DP FL SSL TTA TTT TTC TTS DA "
        + "DG UDA CL CIL OOD ID SOTA PPO TRPO DPO IPO KTO ORPO GRPO RLOO SimPO REINFORCE "
        + "LoRA QLoRA DoRA RM ORM PRM GRM MC KL JS OT MI MLE MAP SGD GD Adam AdamW LR BN LN CE BCE RoPE ALiBi PE PI KV FP FP8 FP16 BF16 "
        + "INT4 INT8 W4A4 W8A8 MXFP4 MFU MAC FLOP FLOPs FLOPS OOM ANN NAS HPO AutoML BO";
    private const string Machines = "CPU GPU TPU NPU FPGA ASIC SoC HPC CUDA PIM SRAM DRAM HBM SSD RAM SIMD OS VM AWS US USA UK EU UN PC "
        + "CI QPU IBM MIT ACL EMNLP NeurIPS ICML ICLR CVPR ECCV ICCV";
    private const string Known = "GPT ChatGPT InstructGPT GPT-2 GPT-3 GPT-4 GPT-4o GPT-4V GPT-5 o1 o3 BERT RoBERTa DeBERTa T5 BART ELMo "
        + "XLNet LLaMA Llama LLaMA-2 LLaMA-3 Llama-2 Llama-3 Vicuna Alpaca Mistral Mixtral "
        + "Gemma Gemini PaLM Claude Qwen Qwen2 Qwen2.5 Qwen-VL DeepSeek DeepSeek-R1 DeepSeek-V3 InternVL InternLM LLaVA BLIP BLIP-2 CLIP "
        + "SigLIP DINO DINOv2 SAM SAM2 ResNet VGG U-Net Swin Mamba RWKV RetNet Whisper Sora FLUX "
        + "DALL-E Midjourney Imagen ControlNet IP-Adapter DreamBooth ImageNet COCO MMLU GSM8K MATH HumanEval MBPP SQuAD GLUE SuperGLUE "
        + "LAION WebVid CommonCrawl HotpotQA TriviaQA Wikipedia GitHub "
        + "HuggingFace PyTorch TensorFlow JAX Python Java JavaScript Linux Android iOS YouTube Reddit Twitter ArXiv OpenAI Google "
        + "Microsoft Meta NVIDIA Gaussian Transformer "
        + "OurMethod Ours OURS ours method name model";

    static IntroducedNameAbbreviations()
    {
        foreach (string line in new[] { Fields, Models, Language, Vision, Training, Machines, Known })
            s_all.UnionWith(line.Split(' '));
    }

    /// <summary>
    /// Whether a name is general, alone, as a plural, or with small letters and numbers behind it: LLMs, LLM-based, Qwen2-7B.
    /// </summary>
    public static bool Contains(string name)
    {
        string[] parts = name.Split('-', ' ');
        if (s_all.Contains(name))
            return true;
        for (int i = 0; i < parts.Length; i++)
        {
            if (i == 0 ? !IsGeneral(parts[i]) : parts[i] is "bench" or "net" or "eval" or "gym" or "arena"
                || IntroducedNameShape.IsCapitalised(parts[i]) && !(parts[i].Length > 0 && char.IsDigit(parts[i][0])))
                return false;
        }
        return true;
    }

    private static bool IsGeneral(string word) => s_all.Contains(word)
        || (word.Length > 2 && word[word.Length - 1] == 's' && s_all.Contains(word.Substring(0, word.Length - 1)));
}
